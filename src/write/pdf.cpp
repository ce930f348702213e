#include "write/pdf.hpp"

#include <fmt/format.h>

#include <map>

#include "write/pdf_archive.hpp"
#include "write/pdf_content.hpp"
#include "write/pdf_fonts.hpp"
#include "write/pdf_image.hpp"
#include "write/pdf_metadata.hpp"
#include "write/pdf_structure.hpp"
#include "write/picture_colours.hpp"

namespace casebook::write {
namespace {

// A digest of 128 bits over all that the file shows (two FNV-1a hashes of different start).
class Digest {
  public:
    void add(std::string_view bytes) {
        for (const char byte : bytes) {
            one_ = (one_ ^ static_cast<unsigned char>(byte)) * prime;
            two_ = (two_ ^ static_cast<unsigned char>(byte)) * prime + 1;
        }
    }
    std::string bytes() const {
        std::string result;
        for (const std::uint64_t half : {one_, two_}) {
            for (int shift = 56; shift >= 0; shift -= 8) result += static_cast<char>(half >> shift & 0xFF);
        }
        return result;
    }

  private:
    static constexpr std::uint64_t prime = 1099511628211U;
    std::uint64_t one_ = 14695981039346656037U;
    std::uint64_t two_ = 1469598103934665603U;
};

// Percent-encodes what may not stand in an address.
std::string address(std::string_view target) {
    std::string result;
    for (const char character : target) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte <= ' ' || byte >= 0x7F)
            result += fmt::format("%{:02X}", byte);
        else
            result += character;
    }
    return result;
}

// In PDF's coordinates, whose origin is the lower left corner of a page.
layout::Rect upright(const layout::Rect& area, double page_height) {
    return {area.x, page_height - area.y - area.height, area.width, area.height};
}

class PdfWriter {
  public:
    PdfWriter(const layout::Pages& pages, diagnostics::Diagnostics& diagnostics)
        : pages_(pages), diagnostics_(diagnostics), structure_(file_, pages) {
        for (std::size_t i = 0; i < pages_.destinations.size(); ++i)
            places_.emplace(pages_.destinations[i].anchor, i);
    }

    std::string write() {
        // Links may lead to pages further on, so all pages are there before any is filled.
        for (const layout::Page& page : pages_.pages)
            objects_.push_back(file_.add_page(page.width, page.height));
        for (std::size_t i = 0; i < pages_.pages.size(); ++i) write_page(i);
        HPDF_Dict fonts = fonts_.write(file_, pages_.archive);
        for (HPDF_Page page : objects_) file_.put(file_.resources(page), "Font", fonts);
        write_metadata(file_, pages_);
        if (pages_.archive) write_output_intent(file_);
        write_bookmarks(file_, pages_, objects_);
        identify();
        structure_.write();
        return file_.bytes(!pages_.archive);
    }

  private:
    void write_page(std::size_t index) {
        const layout::Page& page = pages_.pages[index];
        HPDF_Dict images = nullptr;
        const NameOfImage name_of_image = [&](const layout::Image& image) -> std::string {
            HPDF_Dict object = image_object(image);
            if (object == nullptr) return {};
            const std::string name = fmt::format("Im{}", image_numbers_.at(image.bytes.get()));
            if (images == nullptr) {
                images = file_.inner_dictionary();
                file_.put(file_.resources(objects_[index]), "XObject", images);
            }
            file_.put(images, name.c_str(), object);
            return name;
        };
        const PageContent content = draw_page(pages_, page, fonts_, name_of_image);
        file_.draw(objects_[index], content.operators);
        digest_.add(content.operators);
        file_.put_name(objects_[index], "Tabs", "S");
        structure_.add_page(objects_[index], content.marked);
        for (const layout::FigureArea& figure : page.figures)
            structure_.set_bounds(figure.node, upright(figure.area, page.height));
        write_links(index);
    }

    HPDF_Dict image_object(const layout::Image& image) {
        const auto known = image_objects_.find(image.bytes.get());
        if (known != image_objects_.end()) return known->second;
        std::optional<Raster> raster = read_image(*image.bytes);
        if (raster && pages_.grey_pictures) raster = in_greys(std::move(*raster));
        if (raster && pages_.archive) raster = opaque(std::move(*raster));
        if (!raster) {
            diagnostics_.add({diagnostics::Severity::warning, "picture-unreadable", image.where, 1,
                              "a picture cannot be read as PNG or JPEG",
                              "its file is damaged, or of another kind",
                              "open it and save it again as PNG or JPEG"});
        }
        HPDF_Dict object = raster ? write_image(file_, *raster) : nullptr;
        image_numbers_.emplace(image.bytes.get(), image_numbers_.size());
        digest_.add(*image.bytes);
        return image_objects_.emplace(image.bytes.get(), object).first->second;
    }

    void write_links(std::size_t index) {
        HPDF_Array annotations = nullptr;
        const layout::Page& page = pages_.pages[index];
        for (const layout::LinkArea& link : page.links) {
            HPDF_Dict annotation = file_.dictionary();
            if (!lead_to(link.target, annotation)) continue;
            file_.put_name(annotation, "Type", "Annot");
            file_.put_name(annotation, "Subtype", "Link");
            HPDF_Array area = file_.array();
            const layout::Rect at = upright(link.area, page.height);
            for (const double side : {at.x, at.y, at.x + at.width, at.y + at.height})
                file_.add_real(area, side);
            file_.put(annotation, "Rect", area);
            HPDF_Array no_border = file_.array();
            for (int i = 0; i < 3; ++i) file_.add_number(no_border, 0);
            file_.put(annotation, "Border", no_border);
            constexpr std::size_t print = 4;
            file_.put_number(annotation, "F", print);
            file_.put_text(annotation, "Contents", pages_.nodes[link.node].alternative);
            structure_.add_annotation(annotation, link.node);
            digest_.add(link.target);
            if (annotations == nullptr) {
                annotations = file_.array();
                file_.put(objects_[index], "Annots", annotations);
            }
            file_.add(annotations, annotation);
        }
    }

    // False for an anchor that is nowhere in this paper.
    bool lead_to(const std::string& target, HPDF_Dict annotation) {
        if (target.starts_with('#')) {
            const auto place = places_.find(std::string_view{target}.substr(1));
            if (place == places_.end()) return false;
            const layout::Destination& there = pages_.destinations[place->second];
            const layout::Page& page = pages_.pages[there.page];
            file_.put(annotation, "Dest",
                      destination(file_, objects_[there.page], page.body.x, page.height - there.y + 6));
            return true;
        }
        HPDF_Dict action = file_.inner_dictionary();
        file_.put_name(action, "S", "URI");
        file_.put_text(action, "URI", address(target));
        file_.put(annotation, "A", action);
        return true;
    }

    void identify() {
        for (const std::string* text :
             {&pages_.title, &pages_.author, &pages_.subject, &pages_.date, &pages_.language}) {
            digest_.add(*text);
            digest_.add("\n");
        }
        for (const layout::Node& node : pages_.nodes) digest_.add(node.alternative);
        HPDF_Array id = file_.array();
        file_.add_bytes(id, digest_.bytes());
        file_.add_bytes(id, digest_.bytes());
        file_.put(file_.trailer(), "ID", id);
    }

    const layout::Pages& pages_;
    diagnostics::Diagnostics& diagnostics_;
    PdfFile file_;
    PdfFonts fonts_;
    PdfStructure structure_;
    std::vector<HPDF_Page> objects_;
    std::map<std::string, std::size_t, std::less<>> places_;
    std::map<const std::string*, HPDF_Dict> image_objects_;
    std::map<const std::string*, std::size_t> image_numbers_;
    Digest digest_;
};

}  // namespace

std::string pdf(const layout::Pages& pages, diagnostics::Diagnostics& diagnostics) {
    return PdfWriter(pages, diagnostics).write();
}

std::string pdf(const layout::Pages& pages) {
    diagnostics::Diagnostics nobody_asked;
    return pdf(pages, nobody_asked);
}

}  // namespace casebook::write
