#include "text/language.h"

#include <gtest/gtest.h>

#include <fstream>

namespace inspector::text {
namespace {

Language guess(const std::string& input) {
  return guess_language(Text::read(input));
}

TEST(Language, IsToldFromAParagraph) {
  struct Case {
    const char* code;
    const char* text;
  };
  const Case kCases[] = {
      {"en",
       "The council voted on Tuesday to close the old harbour bridge to lorries from next month, and it was "
       "not a surprise."},
      {"de",
       "Der Rat hat am Dienstag beschlossen, dass die alte Brücke für Lastwagen gesperrt wird, und das ist "
       "nicht alles."},
      {"fr",
       "Le conseil a décidé mardi de fermer le vieux pont du port aux camions, et ce n'est pas une surprise "
       "pour les habitants."},
      {"es",
       "El consejo decidió el martes cerrar el viejo puente del puerto a los camiones, y no es una sorpresa "
       "para la gente."},
      {"pt",
       "O conselho decidiu na terça-feira fechar a velha ponte do porto aos caminhões, e não é uma surpresa "
       "para os moradores."},
      {"it",
       "Il consiglio ha deciso martedì di chiudere il vecchio ponte del porto ai camion, e non è una "
       "sorpresa per gli abitanti."},
      {"nl",
       "De raad heeft dinsdag besloten om de oude brug van de haven voor vrachtwagens te sluiten, en dat is "
       "niet alles."},
      {"sv",
       "Rådet beslutade på tisdagen att stänga den gamla bron för lastbilar, och det är inte en överraskning "
       "för dem som bor här."},
      {"fi",
       "Neuvosto päätti tiistaina, että vanha silta suljetaan, mutta se ei ole yllätys, sillä silta on ollut "
       "huonossa kunnossa."},
      {"pl",
       "Rada zdecydowała we wtorek, że stary most zostanie zamknięty dla ciężarówek, ale nie jest to "
       "zaskoczenie dla mieszkańców."},
      {"cs",
       "Rada v úterý rozhodla, že se starý most uzavře pro nákladní auta, ale pro obyvatele to není "
       "překvapení."},
      {"hu",
       "A tanács kedden úgy döntött, hogy a régi hidat lezárja, és ez nem meglepetés, mert a híd már nem "
       "volt jó."},
      {"tr",
       "Meclis salı günü eski köprünün kamyonlara kapatılması için karar aldı ve bu karar halk için çok "
       "önemli oldu."},
      {"id",
       "Dewan memutuskan pada hari Selasa untuk menutup jembatan tua itu bagi truk, dan keputusan ini tidak "
       "mengejutkan warga."},
      {"vi",
       "Hội đồng đã quyết định đóng cây cầu cũ với xe tải, và điều này không phải là bất ngờ cho người dân."},
      {"ru",
       "Совет во вторник решил, что старый мост будет закрыт для грузовиков, и это не было неожиданностью."},
      {"uk",
       "Рада у вівторок вирішила, що старий міст буде закрито для вантажівок, і це не було несподіванкою."},
      {"el", "Το συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα για τα φορτηγά."},
      {"ar", "قرر المجلس يوم الثلاثاء إغلاق الجسر القديم في الميناء من أجل سلامة الناس على الطريق."},
      {"fa", "شورا روز سه شنبه تصمیم گرفت که پل قدیمی را به روی کامیون ها ببندد و این برای مردم تازه نبود."},
      {"he", "המועצה החליטה ביום שלישי לסגור את הגשר הישן למשאיות, וזה לא היה הפתעה."},
      {"hi", "परिषद ने मंगलवार को पुराने पुल को ट्रकों के लिए बंद करने का फैसला किया।"},
      {"ja", "評議会は火曜日、古い橋をトラックに対して閉鎖することを決めた。"},
      {"zh", "议会星期二决定对卡车关闭旧桥。"},
      {"ko", "의회는 화요일에 낡은 다리를 트럭에 폐쇄하기로 결정했다."},
      {"th", "สภามีมติเมื่อวันอังคารให้ปิดสะพานเก่า"},
  };
  for (const Case& c : kCases) {
    const Language found = guess(c.text);
    EXPECT_EQ(found.code, c.code) << c.text;
    EXPECT_GT(found.confidence, 0.2) << c.text;
    EXPECT_LE(found.confidence, 1.0) << c.text;
  }
}

// languages.txt: paragraphs of thirty languages, and English texts full of other languages' names ("en20").
TEST(Language, ParagraphsOfNewsInThirtyLanguages) {
  std::ifstream file(INSPECTOR_UNIT_TESTS "/text/languages.txt");
  int paragraphs = 0, right = 0, english = 0;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (line.empty() || line[0] == '#' || tab == std::string::npos) continue;
    const std::string code = line.substr(0, tab), found = guess(line.substr(tab + 1)).code;
    if (code == "en20") {
      ++english;
      EXPECT_TRUE(found == "en" || found == "und") << found << ": " << line;
      continue;
    }
    ++paragraphs;
    right += found == code;
  }
  EXPECT_EQ(paragraphs, 150);
  EXPECT_EQ(english, 20);
  EXPECT_GE(100 * right, 98 * paragraphs);
}

TEST(Language, NobodyCanTellFromAFewWords) {
  for (const char* text : {"", "  \n", "Bridge", "Le Pen, Macron", "Die Hard", "Rio de Janeiro", "2021",
                           "http://news.example/"}) {
    const Language found = guess(text);
    EXPECT_EQ(found.code, "und") << text;
    EXPECT_LT(found.confidence, 0.3) << text;
  }
}

TEST(Language, NamesMakeNoEnglishTextForeign) {
  for (const char* text :
       {"Juan de la Cruz meets Maria del Mar", "Rabbis vow to boycott speech to pro-bridge group",
        "Okafor Reed Lee Harris Pence Obama",
        "Former mayor: bridge vote disqualifies her for presidency of the council"}) {
    const std::string code = guess(text).code;
    EXPECT_TRUE(code == "en" || code == "und") << text << ": " << code;
  }
}

TEST(Language, LongTextIsSampled) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "The council voted on it. ";
  EXPECT_EQ(guess(text).code, "en");
}

}  // namespace
}  // namespace inspector::text
