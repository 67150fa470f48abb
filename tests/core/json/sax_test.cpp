// Bytes → events, and where it ends when the bytes are no JSON: whatever they are, one error with its place, in bounded memory.
#include "core/json/sax.hpp"

#include <gtest/gtest.h>
#include <sys/mman.h>

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>

#include "core/json/json_error.hpp"
#include "core/json/position.hpp"
#include "tests/core/support/documents.hpp"
#include "tests/core/support/journal.hpp"
#include "tests/core/support/typographie.hpp"

namespace segur::tests {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;
using E = JsonErrorCode;

std::optional<JsonError> parse(std::string_view bytes) {
  Journal journal(bytes);
  return parseJson(bytes, journal);
}

TEST(Sax, EvenementsEtPlaces) {
  const std::string_view document = " {\"a\" : [1, -2.50e+1,true ,false,null], \"\":{}, \"b\":\"x\"}\n";
  Journal journal(document);
  EXPECT_FALSE(parseJson(document, journal));
  EXPECT_EQ(journal.evenements,
            "{ @1\nclé a @2\n[ @8\nvaleur 1 @9\nvaleur -2.50e+1 @12\nvaleur true @21\nvaleur false @27\nvaleur null @33\n] @38\n"
            "clé  @40\n{ @43\n} @45\nclé b @47\nvaleur x @51\n} @55\n");
  EXPECT_EQ(journal.brut, "1\n-2.50e+1\ntrue\nfalse\nnull\n\"x\"\n");
}

TEST(Sax, TextesDecodes) {
  const std::string_view document = R"(["é", "\u00e9", "a\"b", "\\", "\ud83d\ude00", "\/\b\f\n\r\t", "", "\u0000"])";
  Journal journal(document);
  EXPECT_FALSE(parseJson(document, journal));
  EXPECT_EQ(journal.evenements,
            "[ @0\nvaleur é @1\néchappé é @7\néchappé a\"b @17\néchappé \\ @25\néchappé 😀 @31\néchappé /\b\f\n\r\t @47\n"
            "valeur  @63\néchappé "s +
                '\0' + " @67\n] @76\n");
}

TEST(Sax, UnScalaireEstUnDocument) {
  for (const std::string_view document : {"12", " \"x\" ", "null", "\xEF\xBB\xBFtrue"}) EXPECT_FALSE(parse(document)) << document;
  EXPECT_TRUE(hasByteOrderMark("\xEF\xBB\xBFtrue"));
  EXPECT_FALSE(hasByteOrderMark("\xEF\xBB"));
}

TEST(Sax, LaMarqueDOrdreDesOctetsNeDecaleRien) {
  const std::string_view document = "\xEF\xBB\xBF{\"a\":1}";
  Journal journal(document);
  EXPECT_FALSE(parseJson(document, journal));
  EXPECT_EQ(journal.evenements, "{ @3\nclé a @4\nvaleur 1 @8\n} @10\n");
}

TEST(Sax, LeLecteurPeutArreter) {
  const std::string_view document = R"({"a":[1,{"b":2}],"c":3})";
  for (std::size_t arret = 1; arret <= 10; ++arret) {
    Journal journal(document);
    journal.arret = arret;
    EXPECT_FALSE(parseJson(document, journal)) << arret;
    EXPECT_EQ(static_cast<std::size_t>(std::count(journal.evenements.begin(), journal.evenements.end(), '\n')), arret);
  }
}

struct Faux {
  std::string_view document;
  JsonErrorCode code;
  std::size_t ligne;
  std::size_t colonne;
};

// Each ends in that error, at that place, with words for it.
void verifier(std::initializer_list<Faux> cas) {
  for (const Faux& faux : cas) {
    const auto error = parse(faux.document);
    ASSERT_TRUE(error) << faux.document;
    EXPECT_EQ(error->code, faux.code) << faux.document;
    const Position at = PositionCounter(faux.document).at(error->offset);
    EXPECT_EQ(at.ligne, faux.ligne) << faux.document;
    EXPECT_EQ(at.colonne, faux.colonne) << faux.document;
    const JsonErrorText text = describeJsonError(*error, faux.document);
    EXPECT_EQ(typographie(text.message), "");
    EXPECT_EQ(typographie(text.conseil), "");
    EXPECT_FALSE(text.message.empty() || text.conseil.empty());
  }
}

TEST(Erreur, Vide) {
  verifier({
      Faux{"", E::Vide, 1, 1},
      Faux{" \r\n\t", E::Vide, 1, 1},
      Faux{"\xEF\xBB\xBF", E::Vide, 1, 1},
      Faux{"\xEF\xBB\xBF \n", E::Vide, 1, 1},
  });
}

TEST(Erreur, Utf16) {
  verifier({
      Faux{"\xFF\xFE{\0}\0"sv, E::Utf16, 1, 1},
      Faux{"\xFE\xFF\0{\0}"sv, E::Utf16, 1, 1},
      Faux{"{\0}\0"sv, E::Utf16, 1, 1},
      Faux{"\0{\0}"sv, E::Utf16, 1, 1},
      Faux{"\xFF\xFE\0\0{\0\0\0"sv, E::Utf16, 1, 1},
      Faux{"\0\0\xFE\xFF\0\0\0{"sv, E::Utf16, 1, 1},
      Faux{"\xFF\xFE"sv, E::Utf16, 1, 1},
  });
}

// The byte at fault, not the one at which it is noticed.
TEST(Erreur, Utf8Invalide) {
  verifier({
      Faux{"[\"caf\xE9\"]", E::Utf8Invalide, 1, 6},  // Windows-1252
      Faux{"[\"\xE9t\xE9\"]", E::Utf8Invalide, 1, 3},
      Faux{"{\n  \"pr\xE9nom\": 1}", E::Utf8Invalide, 2, 6},
      Faux{"[\"\x80\"]", E::Utf8Invalide, 1, 3},              // a continuation alone
      Faux{"[\"\xC0\xAF\"]", E::Utf8Invalide, 1, 3},          // over-long
      Faux{"[\"\xED\xA0\x80\"]", E::Utf8Invalide, 1, 3},      // a surrogate
      Faux{"[\"\xF4\x90\x80\x80\"]", E::Utf8Invalide, 1, 3},  // above U+10FFFF
      Faux{"[\"\xF0\x9F\x98\"]", E::Utf8Invalide, 1, 3},      // one byte missing
      Faux{"[\"\xFF\"]", E::Utf8Invalide, 1, 3},
      Faux{"\xE9", E::Utf8Invalide, 1, 1},
      Faux{"[1, \xE9]", E::Utf8Invalide, 1, 5},
  });
}

TEST(Erreur, Tronque) {
  verifier({
      Faux{"{", E::Tronque, 1, 2},
      Faux{"[", E::Tronque, 1, 2},
      Faux{"{\"a\"", E::Tronque, 1, 5},
      Faux{"{\"a\":", E::Tronque, 1, 6},
      Faux{"{\"a\":1", E::Tronque, 1, 7},
      Faux{"{\"a\":1,", E::Tronque, 1, 8},
      Faux{"[1,", E::Tronque, 1, 4},
      Faux{"\"abc", E::Tronque, 1, 5},
      Faux{"[\"a\\", E::Tronque, 1, 5},
      Faux{"[\"\\u12", E::Tronque, 1, 7},
      Faux{"[tru", E::Tronque, 1, 5},
      Faux{"[-", E::Tronque, 1, 3},
      Faux{"[1.", E::Tronque, 1, 4},
      Faux{"[1e", E::Tronque, 1, 4},
      Faux{"{\r\n  \"a\": [\r\n", E::Tronque, 3, 1},
      Faux{"\xEF\xBB\xBF{", E::Tronque, 1, 2},
  });
}

TEST(Erreur, Syntaxe) {
  verifier({
      Faux{"[1,]", E::Syntaxe, 1, 4},
      Faux{"{\"a\":1,}", E::Syntaxe, 1, 8},
      Faux{"{\"a\" 1}", E::Syntaxe, 1, 6},
      Faux{"{\"a\":}", E::Syntaxe, 1, 6},
      Faux{"{,}", E::Syntaxe, 1, 2},
      Faux{"{a:1}", E::Syntaxe, 1, 2},
      Faux{"{1:1}", E::Syntaxe, 1, 2},
      Faux{"{'a':1}", E::Syntaxe, 1, 2},
      Faux{"[1 22]", E::Syntaxe, 1, 4},
      Faux{"[\"é\" \"b\\n\"]", E::Syntaxe, 1, 6},
      Faux{"[01]", E::Syntaxe, 1, 3},
      Faux{"[+1]", E::Syntaxe, 1, 2},
      Faux{"[.5]", E::Syntaxe, 1, 2},
      Faux{"[1.]", E::Syntaxe, 1, 4},
      Faux{"[1e]", E::Syntaxe, 1, 4},
      Faux{"[TRUE]", E::Syntaxe, 1, 2},
      Faux{"[truc]", E::Syntaxe, 1, 5},
      Faux{"[NaN]", E::Syntaxe, 1, 2},
      Faux{"{} x", E::Syntaxe, 1, 4},
      Faux{"{}{}", E::Syntaxe, 1, 3},
      Faux{"[1]]", E::Syntaxe, 1, 4},
      Faux{"]", E::Syntaxe, 1, 1},
      Faux{"[}", E::Syntaxe, 1, 2},
      Faux{"{]", E::Syntaxe, 1, 2},
      Faux{"// non\n{}", E::Syntaxe, 1, 1},
      Faux{"{\n  \"a\": 1400,00\n}", E::Syntaxe, 2, 13},
      Faux{"{\n  “a”: 1\n}", E::Syntaxe, 2, 3},
      Faux{"[\u00a01]", E::Syntaxe, 1, 2},
  });
}

// A NUL is no end: what follows it would be read by nobody.
TEST(Erreur, Nul) {
  verifier({
      Faux{"{}\0"sv, E::Syntaxe, 1, 3},
      Faux{"{}\0{\"x\":1}"sv, E::Syntaxe, 1, 3},
      Faux{"[1,\0 2]"sv, E::Syntaxe, 1, 4},
      Faux{"[12\0]"sv, E::Syntaxe, 1, 4},
      Faux{"[\"a\0b\"]"sv, E::CaractereControle, 1, 4},
  });
}

TEST(Erreur, CaractereControle) {
  verifier({
      Faux{"[\"a\nb\"]", E::CaractereControle, 1, 4},
      Faux{"[\"a\tb\"]", E::CaractereControle, 1, 4},
      Faux{"[\"é\x1f\"]", E::CaractereControle, 1, 4},
      Faux{"{\"a\r\": 1}", E::CaractereControle, 1, 4},
      Faux{"[\"a\\\n\"]", E::CaractereControle, 1, 5},
  });
}

TEST(Erreur, Echappement) {
  verifier({
      Faux{R"(["\x"])", E::Echappement, 1, 4},
      Faux{R"(["C:\va.pdf"])", E::Echappement, 1, 6},
      Faux{R"(["\u12"])", E::Echappement, 1, 7},
      Faux{R"(["\u123"])", E::Echappement, 1, 8},
      Faux{R"(["\u12g4"])", E::Echappement, 1, 7},
      Faux{R"(["\U0041"])", E::Echappement, 1, 4},
      Faux{R"(["\ud83d\ude00\x"])", E::Echappement, 1, 16},
      Faux{R"(["\'"])", E::Echappement, 1, 4},
  });
}

TEST(Erreur, SubstitutIsole) {
  verifier({
      Faux{R"(["\ud800"])", E::SubstitutIsole, 1, 9},
      Faux{R"(["\uD83Dx"])", E::SubstitutIsole, 1, 9},
      Faux{R"(["\udc00"])", E::SubstitutIsole, 1, 8},
      Faux{R"(["\ud800\n"])", E::SubstitutIsole, 1, 10},
      Faux{R"(["\ud800\u0041"])", E::SubstitutIsole, 1, 14},
      Faux{R"(["\ud800\ud800"])", E::SubstitutIsole, 1, 14},
  });
}

TEST(Erreur, NombreHorsLimites) {
  verifier({
      Faux{"[1e999]", E::NombreHorsLimites, 1, 6},
      Faux{"[-1e999]", E::NombreHorsLimites, 1, 7},
      Faux{"{\n\"a\":1.5E+309}", E::NombreHorsLimites, 2, 12},
      Faux{"[1e309]", E::NombreHorsLimites, 1, 6},
  });
}

TEST(Sax, NombresDansLesLimites) {
  for (const std::string_view nombre : {"1e308", "9.99e307", "1e-999", "0e999", "-0", "0.0e99999999999999999999", "12345678901234567890123",
                                        "0.00000000000000000000000000000000000000001", "1E-400"}) {
    EXPECT_FALSE(parse(nombre)) << nombre;
  }
  // An integer keeps its digits, as long as a double could hold it.
  const std::string chiffres(309, '1');
  Journal journal(chiffres);
  EXPECT_FALSE(parseJson(chiffres, journal));
  EXPECT_EQ(journal.brut, chiffres + "\n");
  EXPECT_EQ(parse(std::string(310, '1'))->code, E::NombreHorsLimites);
}

TEST(Sax, LaProfondeurEstBornee) {
  const auto imbrique = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_FALSE(parse(imbrique(kDepthMax)));
  const auto error = parse(imbrique(kDepthMax + 1));
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, E::TropProfond);
  EXPECT_EQ(error->offset, kDepthMax);
  std::string objets;
  for (std::size_t i = 0; i < 100'000; ++i) objets += "{\"a\":";
  EXPECT_EQ(parse(objets)->code, E::TropProfond);
  EXPECT_EQ(parse(objets)->offset, 5 * kDepthMax);
  EXPECT_EQ(parse(imbrique(100'000))->code, E::TropProfond);
}

TEST(Sax, DixMegaoctetsDeCrochets) {
  const std::string crochets(std::size_t{10} * 1024 * 1024, '[');
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(parse(crochets)->code, E::TropProfond);
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(1));
}

// Half a gigabyte that nobody touches: the size alone is judged.
TEST(Sax, TropGrand) {
  void* pages = mmap(nullptr, kBytesMax + 1, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  ASSERT_NE(pages, MAP_FAILED);
  const auto error = parse({static_cast<const char*>(pages), kBytesMax + 1});
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, E::TropGrand);
  EXPECT_EQ(error->offset, 0U);  // a column of eight digits would say nothing
  EXPECT_EQ(munmap(pages, kBytesMax + 1), 0);
}

TEST(Sax, UnFichierTronqueATousSesOctets) {
  for (const std::string& document : {importDuGuide(), demandeDuGuide(), referentielDemo()}) {
    const std::size_t last = document.rfind('}');
    for (std::size_t size = 0; size <= last; ++size) {
      const auto error = parse(std::string_view(document).substr(0, size));
      ASSERT_TRUE(error) << size;
      ASSERT_EQ(error->code, size == 0 ? E::Vide : E::Tronque) << size;
      ASSERT_EQ(error->offset, size == 0 ? 0 : size);
    }
    EXPECT_FALSE(parse(std::string_view(document).substr(0, last + 1)));
  }
}

// Every byte replaced in turn: an answer, an offset inside the file, and never a crash.
TEST(Sax, UnOctetFauxATouteSaPlace) {
  const std::string& document = importDuGuide();
  for (const char octet : {'\0', '"', '\\', '\xE9'}) {
    std::string changed = document;
    for (std::size_t at = 0; at < document.size(); ++at) {
      changed[at] = octet;
      const auto error = parse(changed);
      ASSERT_LE(error ? error->offset : 0, changed.size()) << at;
      changed[at] = document[at];
    }
  }
}

TEST(Sax, OctetsAuHasard) {
  std::mt19937 random(20230613);
  for (int i = 0; i < 20'000; ++i) {
    std::string document(random() % 40, ' ');
    for (char& c : document) c = random() % 3 == 0 ? static_cast<char>(random()) : "{}[]:,\"\\u0d8e1-.tfn "[random() % 20];
    const auto error = parse(document);
    ASSERT_LE(error ? error->offset : 0, document.size()) << document;
  }
}

struct Conseil {
  std::string_view document;
  std::string_view message;
  std::string_view conseil;
};

TEST(JsonErrorText, LeConseilDeChaqueErreurFrequente) {
  const Conseil cas[] = {
      {"[1,]", "le caractère «\u00a0]\u00a0» n’est pas attendu ici", "Supprimez la virgule qui le précède"},
      {"{'a':1}", "le caractère «\u00a0'\u00a0» n’est pas attendu ici", "Écrivez les textes entre guillemets droits \""},
      {"{/* */}", "le caractère «\u00a0/\u00a0» n’est pas attendu ici", "Supprimez les commentaires"},
      {"{\"a\" \"b\"}", "le caractère «\u00a0\"\u00a0» n’est pas attendu ici", "Vérifiez qu’une virgule sépare cette valeur"},
      {"{“a”: 1}", "le caractère «\u00a0“\u00a0» n’est pas attendu ici", "Remplacez les guillemets typographiques"},
      {"{«\u00a0a\u00a0»: 1}", "le caractère «\u00a0«\u00a0» n’est pas attendu ici", "Remplacez les guillemets typographiques"},
      {"{\"a\":,}", "le caractère «\u00a0,\u00a0» n’est pas attendu ici", "Une valeur manque avant la virgule"},
      {"{\"a\":1400,00}", "le caractère «\u00a00\u00a0» n’est pas attendu ici",
       "Une valeur manque avant la virgule, ou le nombre porte une virgule décimale"},
      {"[01]", "le caractère «\u00a01\u00a0» n’est pas attendu ici", "Un nombre ne commence pas par un zéro"},
      {"[oui]", "le caractère «\u00a0o\u00a0» n’est pas attendu ici", "Vérifiez les guillemets, les virgules"},
      {"", "le fichier est vide", "Vérifiez que votre logiciel"},
      {"\xFF\xFE", "le fichier n’est pas en UTF-8 mais en UTF-16", "Enregistrez-le"},
      {"[\"\xE9\"]", "un caractère n’est pas écrit en UTF-8", "Enregistrez le fichier"},
      {"[", "le fichier s’arrête trop tôt", "Il est sans doute tronqué"},
      {"[\"\n\"]", "un saut de ligne ou un caractère de commande figure dans un texte", "Fermez le texte"},
      {R"(["\x"])", "une séquence d’échappement n’existe pas", "Après une barre oblique inverse"},
      {R"(["\ud800"])", "une séquence \\ud800 à \\udfff est seule", "Elle ne code un caractère"},
      {"[1e999]", "un nombre est trop grand", "Écrivez le montant en chiffres"},
  };
  for (const Conseil& c : cas) {
    const auto error = parse(c.document);
    ASSERT_TRUE(error) << c.document;
    const JsonErrorText text = describeJsonError(*error, c.document);
    EXPECT_EQ(text.message, c.message);
    EXPECT_TRUE(text.conseil.starts_with(c.conseil)) << text.conseil;
  }
  EXPECT_EQ(describeJsonError({E::TropProfond, 0}, "").message, "les objets sont imbriqués sur plus de 64 niveaux");
  EXPECT_EQ(describeJsonError({E::TropGrand, 0}, "").message, "le fichier dépasse 512\u00a0Mio");
}

}  // namespace
}  // namespace segur::tests
