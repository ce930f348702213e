// Names as they stand on registers of British schools: of many communities, with their accents, apostrophes,
// hyphens, particles and single names. Invented people; the lists are our own.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::tests {

struct Community {
    std::string_view name;
    std::string_view first;  ///< eight, separated by `|`
    std::string_view last;
};

inline constexpr std::array<Community, 39> communities{{
    {"English", "Grace|Summer|Will|Mark|Oliver|Poppy|Tyler|Hope",
     "Page|Marsh|Braithwaite|Young|Entwistle|Day|Fairbrother|Whitlock"},
    {"Scottish", "Mhairi|Eilidh|Callum|Iain|Catrìona|Ruaridh|Isla|Fionnlagh",
     "MacDonald|McIntyre|Mac a' Ghobhainn|Geddes|Buchanan|MacLeòid|Ross|Farquharson"},
    {"Irish", "Aoife|Caoimhe|Seán|Oisín|Sinéad|Tadhg|Niamh|Órla",
     "O'Brien|Ó Súilleabháin|Ní Dhomhnaill|McGrath|O’Shea|Gallagher|Mac Giolla|Byrne"},
    {"Welsh", "Siân|Llŷr|Gethin|Angharad|Rhys|Lowri|Tomos|Cerys",
     "ap Gwilym|Llewelyn|Pugh|Cadwaladr|Bevan|Rhydderch|Prys-Jones|Gwyn"},
    {"Traveller", "Margaret Rose|Johnny-Lee|Elvis|Bridie|Levi|Shania|Patrick|Winifred",
     "Ward|Cash|Doran|Maughan|Connors|Stokes|Joyce|Lovell"},
    {"Polish", "Łukasz|Agnieszka|Małgorzata|Wojciech|Zofia|Jędrzej|Kinga|Paweł",
     "Wiśniewska|Kowalczyk|Łęcki|Zieliński|Dąbrowska|Szymański|Wójcik|Nowak"},
    {"Romanian", "Ioana|Ștefan|Răzvan|Mihăiță|Crina|Ionuț|Ana-Maria|Vlăduț",
     "Dumitrescu|Țurcanu|Brânză|Popescu|Șerban|Ionescu-Vlad|Lăcătuș|Munteanu"},
    {"Bulgarian", "Desislava|Красимир|Yordan|Tsvetelina|Боряна|Plamen|Rositsa|Живко",
     "Dimitrova|Георгиев|Petkov|Stoyanova|Иванова|Hristov|Radeva|Тодоров"},
    {"Lithuanian", "Rūta|Žygimantas|Austėja|Domantas|Ugnė|Šarūnas|Gabija|Kęstutis",
     "Kazlauskaitė|Petrauskas|Jankauskienė|Žukauskas|Stankevičius|Balčiūnaitė|Urbonas|Šimkutė"},
    {"Latvian", "Jānis|Līga|Kristaps|Elīza|Mārtiņš|Zanda|Artūrs|Ieva",
     "Bērziņš|Kalniņa|Ozoliņš|Liepiņa|Krūmiņš|Vītola|Eglītis|Šmits"},
    {"Czech and Slovak", "Tomáš|Růžena|Jiří|Zdeňka|Ľubica|Matěj|Kateřina|Štěpán",
     "Dvořáková|Hudák|Šťastný|Černá|Kováč|Říha|Žigová|Lakatoš"},
    {"Hungarian", "Gergő|Ágnes|Zsófia|Bálint|Csilla|Ödön|Réka|Béla",
     "Szabó|Kőműves|Nagy|Fehér|Győri|Vörös|Lakatos|Ürmös"},
    {"Albanian", "Arbër|Blerta|Çlirim|Donjeta|Ermal|Fatjona|Gëzim|Liridona",
     "Hoxha|Krasniqi|Gjoka|Çela|Berisha|Leka|Shehu|Përmeti"},
    {"Serbian and Croatian", "Đorđe|Nikolina|Željko|Jasna|Slađana|Goran|Ljiljana|Mirza",
     "Petrović|Đurić|Horvat|Hadžić|Živković|Babić|Šarić|Ćosić"},
    {"Ukrainian", "Дмитро|Oksana|Solomiya|Ярослава|Taras|Bohdan|Євгенія|Zlata",
     "Шевченко|Kovalenko|Bondarenko|Мельник|Tkachuk|Lysenko|Їжакевич|Hrytsenko"},
    {"Russian", "Мария|Sergei|Anastasia|Фёдор|Lyudmila|Arseniy|Юлия|Ksenia",
     "Кузнецова|Sokolov|Morozova|Щербаков|Vasilyev|Zaytseva|Алексеев|Orlova"},
    {"Greek", "Κωνσταντίνος|Eleni|Dimitris|Ελένη|Theodora|Stavros|Ιωάννα|Panagiota",
     "Παπαδόπουλος|Georgiou|Nikolaidis|Χριστοδούλου|Economou|Vasiliou|Ανδρέου|Loizou"},
    {"Turkish", "Ayşegül|Şeyma|Çağrı|Gülşah|İbrahim|Emre|Öykü|Ilgın",
     "Yıldız|Özdemir|Çelik|Şahin|Kılıç|Doğan|Aydın|Ünal"},
    {"Kurdish", "Berîvan|Şêrko|Rojda|Dilşad|Hêvî|Azad|Nazdar|Ciwan",
     "Barzanî|Demirtaş|Talabani|Xoşnaw|Botanî|Kaya|Rêwî|Zebari"},
    {"Persian", "Shirin|کیان|Golnaz|Arash|پریسا|Farhad|Nasrin|Behrouz",
     "Hosseini|رضایی|Mohammadzadeh|Tehrani|کریمی|Ahmadinejad|Rahimi|Golpayegani"},
    {"Arabic", "محمد|Yusuf|فاطمة|Zainab|Abd al-Rahman|خديجة|Omar|Maryam",
     "حسن|Al-Amin|El-Sayed|بن علي|bin Rashid|Haddad|الخطيب|Abu Bakr"},
    {"Somali", "Hodan|Abdirahman|Ayaan|Cabdi|Faadumo|Sahra|Warsame|Xaawo",
     "Abdi|Jama|Cali|Nuur|Warfa|Axmed|Guuleed|Farah"},
    {"Eritrean and Ethiopian", "ሰላም|Tesfay|Yohannes|Senait|አበበ|Mehret|Biniam|Hiwot",
     "ገብረ|Tekle|Woldemariam|Haile|ተስፋዬ|Berhane|Kidane|Gebreselassie"},
    {"Yoruba", "Ọláolú|Adéwálé|Títílayọ̀|Ayọ̀délé|Kẹ́hìndé|Folákẹ́|Ṣọlá|Bùkọ́lá",
     "Adéyẹmí|Ògúnléye|Ọláyínká|Adébáyọ̀|Akíntọ́lá|Ṣóyínká|Bámidélé|Fálọlá"},
    {"Igbo", "Chidimma|Ọbinna|Ngozi|Chukwuemeka|Adaeze|Ifẹanyị|Nneka|Ụzọma",
     "Okonkwo|Nwosu|Eze|Okafor|Ọkọlị|Achebe|Uzoma|Nwachukwu"},
    {"Akan", "Kofi|Akosua|Kwabena|Abena|Yaw|Efua|Kwame|Ɔkyerɛ",
     "Mensah|Osei-Tutu|Boateng|Asante|Owusu|Agyeman|Adɔmako|Yeboah"},
    {"Congolese and French", "Chloé|Désirée|Jean-Baptiste|Héritier|Grâce|Noëlla|Aimé|François",
     "M'Baye|Ilunga|Tshibangu|Kabila-Ngoy|D'Almeida|Lefèvre|N'Diaye|Mukendi"},
    {"Caribbean", "Shanice|Jahmari|Kadeem|Tiana-Mae|Marlon|Keisha|D'Andre|Renée",
     "Campbell|Brathwaite|St Hilaire|De Freitas|Baptiste|Francis-Reid|Gayle|Pryce"},
    {"Portuguese", "João|Conceição|Inês|Tiago|Luísa|Estêvão|Beatriz|Gonçalo",
     "dos Santos|da Silva|Gonçalves|Magalhães|Ferrão|de Sousa|Araújo|Simões"},
    {"Spanish", "José|Begoña|Martín|Lucía|Íñigo|Nuria|Ángel|Soledad",
     "García Márquez|Muñoz|Ibáñez|de la Cruz|Núñez|Rodríguez-Peña|Agüero|Quispe"},
    {"Italian", "Niccolò|Giulia|Matteo|Chiara|Cosimo|Ilaria|Raffaele|Beatrice",
     "D'Angelo|De Luca|Dell'Orto|Esposito|Bianchi|Lo Presti|Cannavò|Rossi"},
    {"Punjabi", "Gurpreet|Harjit|Simran|Jaspreet|ਗੁਰਪ੍ਰੀਤ|Manveer|Kiran|Balwinder",
     "Kaur|Singh|Dhaliwal|Gill|ਸਿੰਘ|Sandhu|Bains|Grewal"},
    {"Hindi and Gujarati", "Priya|Arjun|आरव|Nisha|Dhruv|ઝંખના|Meera|Kavita",
     "Patel|Sharma|शर्मा|Desai|Mehta|પટેલ|Chaudhari|Trivedi"},
    {"Urdu and Pashto", "Aisha|Muhammad|Zeeshan|حنا|Iqra|Hamza|زینب|Gul",
     "Khan|Hussain|Begum|قریشی|Malik|Chaudhry|یوسفزئی|Qureshi"},
    {"Bengali", "Tasnim|Rafiq|আরিফ|Nusrat|Shakib|ফারজানা|Mitali|Sumon",
     "Miah|Rahman|আহমেদ|Begum Chowdhury|Uddin|চৌধুরী|Khatun|Sarkar"},
    {"Tamil and Sinhala", "Thivya|கவிதா|Kajan|Nirosha|සඳුනි|Ruwan|Meenakshi|Pradeep",
     "Sivakumar|ராஜன்|Nadarajah|Perera|විජේසිංහ|Jayawardena|Kanagasabai|Fernando"},
    {"Chinese", "Wei|Mei-Ling|明|Xiǎoyù|Ka Yan|思琪|Jun|Lì", "Ng|Wong|李|Ouyáng|Cheung|王|Lü|Zhào"},
    {"Vietnamese and Thai", "Nhật|Thị Hồng|Đức|Quỳnh|สมชาย|An|Phương|Malee",
     "Nguyễn|Trần|Đặng|Phạm|ใจดี|Li|Huỳnh|Srisai"},
    {"Nordic and German", "Søren|Åsa|Jürgen|Þóra|Bjørn|Aino|Lieselotte|Günther",
     "Weiß|van der Berg|Müller|Åkesson|von Bülow|Jónsdóttir|Virtanen|Größer"},
}};

inline std::vector<std::string> parted(std::string_view list) {
    std::vector<std::string> names;
    while (!list.empty()) {
        const std::string_view one = list.substr(0, list.find('|'));
        names.emplace_back(one);
        list.remove_prefix(one.size() + (one.size() < list.size() ? 1 : 0));
    }
    return names;
}

struct FullName {
    std::string first;
    std::string last;  ///< empty: a child with one name
};

/// 312 names: each of the lists' once, and every 26th child has the first name only.
inline std::vector<FullName> many_names() {
    std::vector<FullName> names;
    for (const Community& community : communities) {
        const auto first = parted(community.first);
        const auto last = parted(community.last);
        for (std::size_t i = 0; i < first.size(); ++i)
            names.push_back({first[i], names.size() % 26 == 25 ? std::string{} : last.at(i)});
    }
    return names;
}

}  // namespace casebook::tests
