#include <array>

#include "specimen/specimen.hpp"
#include "specimen/text.hpp"

namespace casebook::specimen {

namespace {

// All but the first say: My mentor listens to me. Now I go to school calmly.
constexpr std::array samples = {
    ScriptSample{"English", "en-GB", "My mentor listens to me. Now I go to school calmly."},
    ScriptSample{"Welsh", "cy",
                 "Mae fy mentor yn gwrando arnaf. Nawr rwy’n mynd i’r ysgol yn dawel fy meddwl."},
    ScriptSample{"French", "fr", "Ma mentore m’écoute. Désormais, je vais à l’école l’esprit tranquille."},
    ScriptSample{"Polish", "pl",
                 "Moja mentorka mnie słucha. Teraz chodzę do szkoły spokojniejszy, choć bywa źle."},
    ScriptSample{"Turkish", "tr", "Danışmanım beni dinliyor. Artık okula içim rahat gidiyorum."},
    ScriptSample{"Vietnamese", "vi", "Cô hướng dẫn lắng nghe tôi. Bây giờ tôi đến trường với lòng bình yên."},
    ScriptSample{"Greek", "el", "Η μέντοράς μου με ακούει. Τώρα πηγαίνω στο σχολείο ήρεμος."},
    ScriptSample{"Ukrainian", "uk", "Моя наставниця мене слухає. Тепер я спокійно йду до школи."},
    ScriptSample{"Arabic", "ar", "مُرشِدتي تستمع إليّ. الآن أذهب إلى المدرسة بهدوء في الساعة 8:45."},
    ScriptSample{"Urdu", "ur", "میری رہنما میری بات سنتی ہیں۔ اب میں سکون سے اسکول جاتا ہوں۔"},
    ScriptSample{"Hebrew", "he", "המנחה שלי מקשיבה לי. עכשיו אני הולך לבית הספר (Hazelbrook) ברוגע."},
    ScriptSample{"Bengali", "bn", "আমার মেন্টর আমার কথা শোনেন। এখন আমি শান্ত মনে স্কুলে যাই।"},
    ScriptSample{"Hindi", "hi", "मेरी मार्गदर्शक मेरी बात सुनती हैं। अब मैं शांति से स्कूल जाता हूँ।"},
    ScriptSample{"Punjabi", "pa", "ਮੇਰੀ ਸਲਾਹਕਾਰ ਮੇਰੀ ਗੱਲ ਸੁਣਦੀ ਹੈ। ਹੁਣ ਮੈਂ ਸ਼ਾਂਤੀ ਨਾਲ ਸਕੂਲ ਜਾਂਦਾ ਹਾਂ।"},
    ScriptSample{"Gujarati", "gu", "મારી માર્ગદર્શક મારી વાત સાંભળે છે. હવે હું શાંતિથી શાળાએ જાઉં છું."},
    ScriptSample{"Chinese", "zh", "我的导师倾听我说话。现在我安心地去上学。"},
    ScriptSample{"Tamil", "ta", "என் வழிகாட்டி நான் சொல்வதைக் கேட்கிறார். இப்போது நான் அமைதியாகப் பள்ளிக்குச் செல்கிறேன்."},
};

}  // namespace

std::span<const ScriptSample> script_samples() {
    return samples;
}

document::Blocks scripts() {
    document::Blocks blocks = {
        heading(2, "Scripts"),
        paragraph(
            "A letter home can be written in the language of the home. Apart from the first, each of these "
            "says: My mentor listens to me. Now I go to school calmly."),
    };
    document::Definitions languages;
    const auto in_its_own = [](const ScriptSample& sample) {
        return document::Inlines{
            {document::Language{std::string(sample.tag), document::words(sample.sentence)}}};
    };
    for (const auto& sample : samples)
        languages.items.push_back({document::words(sample.language), in_its_own(sample)});
    blocks.push_back({std::move(languages)});
    blocks.push_back(heading(3, "Inside an English sentence"));
    document::Inlines mixed = document::words("The family (");
    for (const auto& sample : samples) {
        if (sample.tag != "ar" && sample.tag != "he" && sample.tag != "hi") continue;
        if (mixed.size() > 1) mixed = join({mixed, document::words("; ")});
        mixed = join({mixed, in_its_own(sample)});
    }
    blocks.push_back(
        paragraph(join({mixed, document::words(") was sent 3 letters in 2025, on pages 4–6.")})));
    // A whole paragraph from right to left.
    for (const auto& sample : samples) {
        if (sample.tag != "ur") continue;
        const auto sentence = std::string(sample.sentence) + " ";
        blocks.push_back(paragraph(document::Inlines{{document::Language{
            std::string(sample.tag),
            document::words(sentence + sentence + sentence + std::string(sample.sentence))}}}));
    }
    return blocks;
}

}  // namespace casebook::specimen
