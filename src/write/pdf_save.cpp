#include "write/pdf_save.hpp"

#include <fmt/format.h>
#include <hpdf_doc.h>
#include <hpdf_streams.h>
#include <libdeflate.h>

#include <array>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace casebook::write {
namespace {

constexpr std::size_t in_one_stream = 400;  // objects: enough to compress well, few enough to be read at once
constexpr int effort = 9;                   // of libdeflate's 12

void check(HPDF_STATUS status) {
    if (status != HPDF_OK)
        throw std::runtime_error("libharu refused to go on: error " + std::to_string(status));
}

struct StreamRelease {
    void operator()(HPDF_Stream stream) const { HPDF_Stream_Free(stream); }
};
using Stream = std::unique_ptr<_HPDF_Stream_Rec, StreamRelease>;

std::string bytes_of(HPDF_Stream stream) {
    std::string result;
    for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); ++i) {
        HPDF_UINT length = 0;
        const HPDF_BYTE* part = HPDF_MemStream_GetBufPtr(stream, i, &length);
        if (part == nullptr) throw std::bad_alloc();
        result.append(reinterpret_cast<const char*>(part), length);
    }
    return result;
}

// Where an object is found: at a byte of the file, or as one of those in a stream.
struct Place {
    std::uint8_t kind = 0;  // 0 nowhere, 1 by itself, 2 in a stream
    std::size_t where = 0;  // byte, or number of the stream
    std::size_t index = 0;  // in the stream
};

class Saver {
  public:
    Saver(HPDF_Doc document, const WrittenObjects& written, const std::map<std::size_t, std::string>& instead,
          bool packed)
        : document_(document),
          written_(written),
          instead_(instead),
          packed_(packed),
          scratch_(HPDF_MemStream_New(document->mmgr, 4096)) {
        if (!scratch_) throw std::bad_alloc();
    }

    std::string save() {
        out_ = packed_ ? "%PDF-1.7\n" : "%PDF-1.4\n";
        out_ += "%\xE2\xE3\xCF\xD3\n";
        const std::size_t own = document_->xref->entries->count;
        places_.resize(own + written_.count());
        for (std::size_t number = 1; number < own; ++number) add_object_of_libharu(number);
        for (std::size_t i = 0; i < written_.count(); ++i) add(written_.first() + i, written_.object(i));
        if (packed_) {
            close_stream();
            write_packed_list();
        } else {
            write_plain_list();
        }
        return std::move(out_);
    }

  private:
    void add_object_of_libharu(std::size_t number) {
        void* object = HPDF_Xref_GetEntry(document_->xref, static_cast<HPDF_UINT>(number))->obj;
        const auto other = instead_.find(number);
        if (other != instead_.end()) return add(number, other->second);
        const auto* header = static_cast<const HPDF_Obj_Header*>(object);
        // The lengths of streams are objects of their own for libharu; here they stand in the stream.
        if ((header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_NUMBER) return;
        if ((header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT) {
            auto* dictionary = static_cast<HPDF_Dict>(object);
            if (dictionary->stream != nullptr) return add_stream(number, dictionary);
        }
        add(number, value(object));
    }

    std::string value(void* object) {
        HPDF_MemStream_FreeData(scratch_.get());
        check(HPDF_Obj_WriteValue(object, scratch_.get(), nullptr));
        return bytes_of(scratch_.get());
    }
    // What a dictionary holds: the value, or a reference to it.
    std::string held(void* object) {
        HPDF_MemStream_FreeData(scratch_.get());
        check(HPDF_Obj_Write(object, scratch_.get(), nullptr));
        return bytes_of(scratch_.get());
    }

    void add(std::size_t number, std::string_view syntax) {
        if (!packed_) {
            places_[number] = {1, out_.size(), 0};
            fmt::format_to(std::back_inserter(out_), "{} 0 obj\n{}\nendobj\n", number, syntax);
            return;
        }
        places_[number] = {2, streams_, gathered_count_++};
        fmt::format_to(std::back_inserter(numbers_), "{} {} ", number, gathered_.size());
        gathered_ += syntax;
        gathered_ += '\n';
        if (gathered_count_ == in_one_stream) close_stream();
    }

    // The streams of objects are numbered behind all objects; until then by their order.
    void close_stream() {
        if (gathered_count_ == 0) return;
        const std::string bytes = deflated(numbers_ + gathered_);
        const std::size_t number = places_.size() + streams_;
        stream_places_.push_back(out_.size());
        fmt::format_to(std::back_inserter(out_),
                       "{} 0 obj\n<</Type/ObjStm/N {}/First {}/Length {}/Filter/FlateDecode>>stream\n",
                       number, gathered_count_, numbers_.size(), bytes.size());
        out_ += bytes;
        out_ += "\nendstream\nendobj\n";
        ++streams_;
        gathered_count_ = 0;
        gathered_.clear();
        numbers_.clear();
    }

    void add_stream(std::size_t number, HPDF_Dict dictionary) {
        places_[number] = {1, out_.size(), 0};
        if (dictionary->before_write_fn != nullptr) check(dictionary->before_write_fn(dictionary));
        std::string bytes = bytes_of(dictionary->stream);
        bool filtered = false;
        fmt::format_to(std::back_inserter(out_), "{} 0 obj\n<<", number);
        for (HPDF_UINT i = 0; i < dictionary->list->count; ++i) {
            const auto* element = static_cast<HPDF_DictElement>(HPDF_List_ItemAt(dictionary->list, i));
            const std::string_view key = element->key;
            if (key == "Length") continue;
            filtered = filtered || key == "Filter";
            fmt::format_to(std::back_inserter(out_), "/{} {}", key, held(element->value));
        }
        if (!filtered && (dictionary->filter & HPDF_STREAM_FILTER_FLATE_DECODE) != 0) {
            bytes = deflated(bytes);
            out_ += "/Filter/FlateDecode";
        }
        fmt::format_to(std::back_inserter(out_), "/Length {}>>stream\n", bytes.size());
        out_ += bytes;
        out_ += "\nendstream\nendobj\n";
    }

    std::string trailer() {
        std::string result = fmt::format("/Root {} 0 R", number_of(document_->catalog));
        if (document_->info != nullptr)
            fmt::format_to(std::back_inserter(result), "/Info {} 0 R", number_of(document_->info));
        HPDF_Dict dictionary = document_->xref->trailer;
        for (HPDF_UINT i = 0; i < dictionary->list->count; ++i) {
            const auto* element = static_cast<HPDF_DictElement>(HPDF_List_ItemAt(dictionary->list, i));
            if (std::string_view{element->key} != "Size")
                fmt::format_to(std::back_inserter(result), "/{} {}", element->key, held(element->value));
        }
        return result;
    }

    void write_plain_list() {
        const std::size_t start = out_.size();
        fmt::format_to(std::back_inserter(out_), "xref\n0 {}\n0000000000 65535 f \n", places_.size());
        for (std::size_t i = 1; i < places_.size(); ++i) {
            const bool used = places_[i].kind == 1;
            fmt::format_to(std::back_inserter(out_), "{:010} {:05} {} \n", used ? places_[i].where : 0,
                           used ? 0 : 65535, used ? 'n' : 'f');
        }
        fmt::format_to(std::back_inserter(out_), "trailer\n<</Size {}{}>>\nstartxref\n{}\n%%EOF\n",
                       places_.size(), trailer(), start);
    }

    // As a stream (ISO 32000-1, 7.5.8), each row as its difference from the one above, which compresses far
    // better.
    void write_packed_list() {
        const std::size_t objects = places_.size();
        for (Place& place : places_)
            if (place.kind == 2) place.where += objects;
        for (const std::size_t start : stream_places_) places_.push_back({1, start, 0});
        const std::size_t start = out_.size();
        places_.push_back({1, start, 0});
        constexpr std::size_t columns = 7;
        std::array<std::uint8_t, columns> before{};
        std::string rows;
        for (const Place& place : places_) {
            std::array<std::uint8_t, columns> row{place.kind};
            for (std::size_t i = 0; i < 4; ++i)
                row[1 + i] = static_cast<std::uint8_t>(place.where >> (24 - 8 * i) & 0xFF);
            for (std::size_t i = 0; i < 2; ++i)
                row[5 + i] = static_cast<std::uint8_t>(place.index >> (8 - 8 * i) & 0xFF);
            rows += '\2';
            for (std::size_t i = 0; i < columns; ++i)
                rows += static_cast<char>(static_cast<std::uint8_t>(row[i] - before[i]));
            before = row;
        }
        const std::string bytes = deflated(rows);
        fmt::format_to(std::back_inserter(out_),
                       "{} 0 obj\n<</Type/XRef/Size {}/W[1 4 2]/DecodeParms<</Predictor 12/Columns {}>>"
                       "/Filter/FlateDecode/Length {}{}>>stream\n",
                       places_.size() - 1, places_.size(), columns, bytes.size(), trailer());
        out_ += bytes;
        fmt::format_to(std::back_inserter(out_), "\nendstream\nendobj\nstartxref\n{}\n%%EOF\n", start);
    }

    HPDF_Doc document_;
    const WrittenObjects& written_;
    const std::map<std::size_t, std::string>& instead_;
    bool packed_;
    Stream scratch_;
    std::string out_;
    std::vector<Place> places_;
    std::vector<std::size_t> stream_places_;
    std::string numbers_;
    std::string gathered_;
    std::size_t gathered_count_ = 0;
    std::size_t streams_ = 0;
};

}  // namespace

std::string deflated(std::string_view bytes) {
    struct Release {
        void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
    };
    thread_local const std::unique_ptr<libdeflate_compressor, Release> compressor{
        libdeflate_alloc_compressor(effort)};
    if (!compressor) throw std::bad_alloc();
    std::string result(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
    result.resize(
        libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), result.data(), result.size()));
    return result;
}

std::size_t number_of(HPDF_Dict object) {
    return object->header.obj_id & 0x00FFFFFF;
}

std::string saved(HPDF_Doc document, const WrittenObjects& written,
                  const std::map<std::size_t, std::string>& instead, bool packed) {
    return Saver(document, written, instead, packed).save();
}

}  // namespace casebook::write
