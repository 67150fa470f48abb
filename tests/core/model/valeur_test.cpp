// The value of a field, from the file or as typed: what it is, what a file would hold for it, what is shown.
#include "core/model/valeur.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace segur {
namespace {

constexpr auto kAbsent = JsonType::Absent;

Valeur fichier(JsonType type, std::string_view texte) { return {Origine::Fichier, type, texte}; }
Valeur texteDuFichier(std::string_view texte) { return fichier(JsonType::String, texte); }
Valeur nombre(std::string_view texte) { return fichier(JsonType::Number, texte); }
Valeur saisie(std::string_view texte) { return {Origine::Saisie, JsonType::String, texte}; }

TEST(Valeur, Vide) {
  for (const Valeur& valeur :
       {fichier(kAbsent, ""), fichier(JsonType::Null, "null"), texteDuFichier(""), texteDuFichier(" \u00a0\t"), saisie("  ")}) {
    EXPECT_TRUE(valeur.vide());
  }
  for (const Valeur& valeur :
       {texteDuFichier("null"), nombre("0"), fichier(JsonType::False, "false"), fichier(JsonType::Array, "[]"), saisie("0")}) {
    EXPECT_FALSE(valeur.vide());
  }
}

// A file is read strictly; a person as she writes.
TEST(Valeur, UnFichierSeLitStrictementUnePersonneCommeElleEcrit) {
  EXPECT_TRUE(dateOf(texteDuFichier("2023-06-02")));
  EXPECT_FALSE(dateOf(texteDuFichier("02/06/2023")));
  EXPECT_TRUE(dateOf(saisie("02/06/2023")));
  EXPECT_TRUE(dateOf(saisie(" 2/6/2023 ")));
  EXPECT_TRUE(dateOf(saisie("2023-06-02")));
  EXPECT_FALSE(dateOf(nombre("20230602")));

  EXPECT_EQ(montantOf(nombre("1400.00")), Montant{140'000});
  EXPECT_FALSE(montantOf(texteDuFichier("1400.00")));
  EXPECT_EQ(montantOf(saisie("1 400,00 €")), Montant{140'000});
  EXPECT_FALSE(montantOf(nombre("1e3")));

  EXPECT_EQ(booleenOf(fichier(JsonType::True, "true")), std::optional(true));
  EXPECT_EQ(booleenOf(saisie("false")), std::optional(false));
  EXPECT_EQ(booleenOf(texteDuFichier("true")), std::nullopt);  // between quotes: a mistake, with its own message
  EXPECT_EQ(booleenOf(saisie("True")), std::nullopt);
  EXPECT_EQ(booleenOf(nombre("1")), std::nullopt);

  EXPECT_EQ(tauxOf(nombre("8.5")), std::optional<std::int64_t>(850));
  EXPECT_EQ(tauxOf(nombre("20")), std::optional<std::int64_t>(2000));
  EXPECT_EQ(tauxOf(texteDuFichier("20")), std::nullopt);

  EXPECT_EQ(texteOf(texteDuFichier(" a b ")), "a b");
  EXPECT_EQ(texteOf(nombre("12")), "");
  EXPECT_EQ(texteOf(fichier(JsonType::Null, "null")), "");
}

struct Litteral {
  Valeur valeur;
  Kind kind;
  std::optional<std::string> json;
};

TEST(Valeur, CeQuUnFichierContiendrait) {
  const Litteral cas[] = {
      {saisie("02/06/2023"), Kind::Date, "\"2023-06-02\""},
      {texteDuFichier("2023-06-02"), Kind::Date, "\"2023-06-02\""},
      {saisie("31/02/2023"), Kind::Date, std::nullopt},
      {saisie("1500"), Kind::Montant, "1500.00"},
      {saisie("1500.00"), Kind::Montant, "1500.00"},
      {saisie("1\u202f500,00\u00a0€"), Kind::Montant, "1500.00"},
      {nombre("1500"), Kind::Montant, "1500.00"},
      {nombre("1500.000"), Kind::Montant, "1500.00"},
      {saisie("abc"), Kind::Montant, std::nullopt},
      {texteDuFichier("1500"), Kind::Montant, std::nullopt},
      {saisie("true"), Kind::Booleen, "true"},
      {fichier(JsonType::False, "false"), Kind::Booleen, "false"},
      {texteDuFichier("false"), Kind::Booleen, std::nullopt},
      {saisie("06 00 00 00 00"), Kind::Telephone, "\"0600000000\""},
      {saisie("+33 6 00 00 00 00"), Kind::Telephone, "\"0600000000\""},
      {texteDuFichier("06 00 00 00 00"), Kind::Telephone, "\"06 00 00 00 00\""},  // as it stands there
      {nombre("600000000"), Kind::Telephone, std::nullopt},
      {saisie("  NOM "), Kind::Texte, "\"NOM\""},
      {texteDuFichier(" NOM"), Kind::Texte, "\" NOM\""},
      {saisie("a\"b\\c\nd\te\x01"), Kind::Texte, R"("a\"b\\c\nd\te\u0001")"},
      {saisie("GIP_9"), Kind::Operateur, "\"GIP_9\""},
      {saisie("Cas 1"), Kind::Indicateur, "\"Cas 1\""},
      {nombre("12"), Kind::Texte, std::nullopt},
      // Nothing is null, whatever it is nothing of.
      {saisie(""), Kind::Date, "null"},
      {saisie(" "), Kind::Texte, "null"},
      {fichier(kAbsent, ""), Kind::Montant, "null"},
      {fichier(JsonType::Null, "null"), Kind::Booleen, "null"},
      // Never editable.
      {fichier(JsonType::Array, "[]"), Kind::Liste, std::nullopt},
      {nombre("20"), Kind::Taux, std::nullopt},
      {nombre("1"), Kind::Entier, std::nullopt},
  };
  for (const Litteral& c : cas) EXPECT_EQ(jsonOf(c.valeur, c.kind), c.json) << c.valeur.texte;
}

struct Vue {
  Valeur valeur;
  Kind kind;
  std::string_view lecture;  // displayOf
  std::string_view saisie;   // saisieOf
};

TEST(Valeur, CeQuiEstMontre) {
  const Vue cas[] = {
      {texteDuFichier("2023-06-02"), Kind::Date, "02/06/2023", "02/06/2023"},
      {saisie("2/6/2023"), Kind::Date, "02/06/2023", "2/6/2023"},  // what was typed stays as typed
      {saisie("02/06"), Kind::Date, "02/06", "02/06"},
      {texteDuFichier("2 juin"), Kind::Date, "2 juin", "2 juin"},
      {nombre("1400.00"), Kind::Montant, "1\u202f400,00\u00a0€", "1400,00"},
      {nombre("1500"), Kind::Montant, "1\u202f500,00\u00a0€", "1500,00"},
      {nombre("1e3"), Kind::Montant, "1e3", "1e3"},
      {saisie("abc"), Kind::Montant, "abc", "abc"},
      {nombre("0"), Kind::Taux, "0\u00a0%", "0"},
      {nombre("8.5"), Kind::Taux, "8,5\u00a0%", "8.5"},
      {nombre("20.00"), Kind::Taux, "20\u00a0%", "20.00"},
      {fichier(JsonType::True, "true"), Kind::Booleen, "Oui", "true"},
      {fichier(JsonType::False, "false"), Kind::Booleen, "Non", "false"},
      {texteDuFichier("true"), Kind::Booleen, "true", "true"},
      {texteDuFichier("0600000000"), Kind::Telephone, "06\u00a000\u00a000\u00a000\u00a000", "0600000000"},
      {texteDuFichier("090001538"), Kind::Finess, "09\u00a0000\u00a0153\u00a08", "090001538"},
      {texteDuFichier("mail@mandataire.fr"), Kind::Email, "mail@mandataire.fr", "mail@mandataire.fr"},
      {fichier(JsonType::Null, "null"), Kind::Montant, "", ""},
      {fichier(kAbsent, ""), Kind::Texte, "", ""},
      {saisie("caf\xE9"), Kind::Texte, "caf\uFFFD", "caf\uFFFD"},  // what is shown is always UTF-8
      {saisie("\xC3"), Kind::Telephone, "\uFFFD", "\uFFFD"},
  };
  for (const Vue& c : cas) {
    EXPECT_EQ(displayOf(c.valeur, c.kind), c.lecture) << c.valeur.texte;
    EXPECT_EQ(saisieOf(c.valeur, c.kind), c.saisie) << c.valeur.texte;
  }
}

TEST(Valeur, UnTexteJson) {
  EXPECT_EQ(jsonString(""), "\"\"");
  EXPECT_EQ(jsonString("é€😀 /"), "\"é€😀 /\"");
  EXPECT_EQ(jsonString("\"\\\n\t\r\x1f"), R"("\"\\\n\t\u000d\u001f")");
  EXPECT_EQ(jsonString("caf\xE9"), "\"caf\uFFFD\"");
  EXPECT_EQ(jsonString(std::string_view("a\0b", 3)), R"("a\u0000b")");
}

// What was typed covers the original; what was added comes after the rows of the file.
TEST(Lecture, LaSaisieCouvreLOriginal) {
  constexpr std::string_view kSource = R"({"a":"2023-06-02","b":"va.pdf"})";
  Demande demande(kSource);
  demande.put({FieldId::DateFacture, 0}, {5, 12, JsonType::String, false});
  demande.put({FieldId::NomFichier, demande.addRow(Scope::Piece)}, {22, 8, JsonType::String, false});
  Saisies saisies;
  const Lecture lecture(demande, &saisies);
  const FieldRef facture{FieldId::DateFacture, 0};
  EXPECT_EQ(lecture.valeur(facture).texte, "2023-06-02");
  saisies.champs[facture] = {"05/06/2023", true};
  EXPECT_EQ(lecture.valeur(facture).texte, "05/06/2023");
  EXPECT_EQ(lecture.valeur(facture).origine, Origine::Saisie);
  EXPECT_EQ(lecture.original(facture).texte, "2023-06-02");

  saisies.pieces.push_back({"facture-2.pdf", "FACTURE"});
  ASSERT_EQ(lecture.rows(Scope::Piece), 2U);
  EXPECT_FALSE(lecture.pieceAjoutee(0));
  EXPECT_TRUE(lecture.pieceAjoutee(1));
  EXPECT_EQ(lecture.valeur({FieldId::NomFichier, 0}).texte, "va.pdf");
  EXPECT_EQ(lecture.valeur({FieldId::NomFichier, 1}).texte, "facture-2.pdf");
  EXPECT_EQ(lecture.valeur({FieldId::TypeFichier, 1}).texte, "FACTURE");
  EXPECT_EQ(lecture.valeur({FieldId::FormatFichier, 1}).texte, "PDF");
  EXPECT_EQ(lecture.valeur({FieldId::Piece, 1}).type, JsonType::Object);
  EXPECT_EQ(lecture.valeur({FieldId::NomFichier, 2}).type, kAbsent);
  EXPECT_EQ(Lecture(demande).rows(Scope::Piece), 1U);
}

TEST(Lecture, SeulFalseRetireUnBeneficiaire) {
  constexpr std::string_view kSource = R"([true,false,null,"false"])";
  Demande demande(kSource);
  const Token presences[] = {
      {1, 4, JsonType::True, false}, {6, 5, JsonType::False, false}, {12, 4, JsonType::Null, false}, {17, 7, JsonType::String, false}};
  for (const Token& presence : presences) demande.put({FieldId::PresentSolde, demande.addRow(Scope::Beneficiaire)}, presence);
  Saisies saisies;
  const Lecture lecture(demande, &saisies);
  EXPECT_FALSE(estRetire(lecture, 0));
  EXPECT_TRUE(estRetire(lecture, 1));
  EXPECT_FALSE(estRetire(lecture, 2));
  EXPECT_FALSE(estRetire(lecture, 3));
  EXPECT_FALSE(estRetire(lecture, 4));
  saisies.champs[{FieldId::PresentSolde, 0}] = {"false", true};
  saisies.champs[{FieldId::PresentSolde, 1}] = {"true", true};
  EXPECT_TRUE(estRetire(lecture, 0));
  EXPECT_FALSE(estRetire(lecture, 1));
}

}  // namespace
}  // namespace segur
