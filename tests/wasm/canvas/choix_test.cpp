// A closed list, found in by what is typed: as in the form view, a word of a choice will do.
#include "tests/wasm/canvas/cas.hpp"

namespace segur::tests {
namespace {

struct Frappe {
  std::string lettres;
  std::string choix;
};
void PrintTo(const Frappe& frappe, std::ostream* out) { *out << frappe.lettres; }

class ListeDesOperateurs : public testing::TestWithParam<Frappe> {};

TEST_P(ListeDesOperateurs, SeTrouveAuClavier) {
  Banc banc;
  allerA(banc, 1, kColonneOperateur);
  banc.touche(ImGuiKey_Enter);
  banc.vue().io().AddInputCharactersUTF8(GetParam().lettres.c_str());
  banc.avancer();
  banc.touche(ImGuiKey_Enter);
  EXPECT_EQ(texte(banc.session(), {FieldId::OperateurMessagerie, 1}), GetParam().choix);
}

INSTANTIATE_TEST_SUITE_P(Lettres, ListeDesOperateurs,
                         testing::Values(Frappe{"a", "API_35"}, Frappe{"apicrypt", "API_35"}, Frappe{"APICEM", "API_35"},
                                         // What begins with it comes before what only holds it.
                                         Frappe{"m", "MAI_337"}, Frappe{"gip", "GIP_26"}, Frappe{"337", "MAI_337"},
                                         // Nothing: the choice stays.
                                         Frappe{"zzz", "GIP_9"}));

}  // namespace
}  // namespace segur::tests
