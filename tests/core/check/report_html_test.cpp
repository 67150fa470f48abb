#include "core/check/report_html.hpp"

#include <gmock/gmock.h>

#include <string>

#include "core/rules/enonces.hpp"

namespace segur {
namespace {

using testing::HasSubstr;
using testing::Not;

Rapport rapport(std::string message) {
  Rapport out;
  out.fichier = "<img src=x onerror=alert(1)>&\"'.json";
  out.erreurs = 1;
  Constat constat;
  constat.regle = ruleByCode("FAC-01");
  constat.message = std::move(message);
  constat.conseil = "</p><script>alert(2)</script>";
  constat.offset = 1;
  out.constats.push_back(constat);
  return out;
}

std::string page(const Rapport& of, std::string_view bytes) {
  const std::vector<SectionHtml> sections{sectionHtml(of, bytes)};
  return reportHtml(sections, Referentiel{}, Instant{});
}

TEST(RapportHtml, ToutCeQuiVientDUnFichierEstEchappe) {
  const std::string html = page(rapport("<b>&amp;</b>"), "[\"</pre><script>alert(3)</script>\"]");
  for (const char* hostile : {"<script", "<img", "</pre><s", "<b>", "onerror=alert(1)>&\""}) EXPECT_THAT(html, Not(HasSubstr(hostile)));
  EXPECT_THAT(html, HasSubstr("&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;.json"));
  EXPECT_THAT(html, HasSubstr("&lt;b&gt;&amp;amp;&lt;/b&gt;"));
  EXPECT_THAT(html, HasSubstr("<mark>&quot;&lt;/pre&gt;&lt;script&gt;alert(3)&lt;/script&gt;&quot;</mark>]"));
}

TEST(RapportHtml, SeSuffitALuiMeme) {
  const std::string html = page(rapport("Message."), "[1]");
  for (const char* outside : {"<script", "http://", "https://", "src=", "@import", "url("}) {
    EXPECT_THAT(std::string(html).erase(html.find("<h1>")), Not(HasSubstr(outside)));
  }
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  EXPECT_THAT(html, HasSubstr("<html lang=\"fr\">"));
  EXPECT_THAT(html, HasSubstr("<span class=\"gravite\">Erreur</span> FAC-01, ligne\u00a01, colonne\u00a01"));
  EXPECT_THAT(html, HasSubstr(std::string(enonceOf(*ruleByCode("FAC-01")).texte).substr(0, 12)));
}

TEST(RapportHtml, SArreteAvantDEpuiserUnNavigateur) {
  Rapport lot = rapport("Message");
  lot.constats.clear();
  for (std::size_t i = 0; i < kGroupesHtmlMax + 1000; ++i) {
    lot.constats.push_back(rapport("Message " + std::to_string(i)).constats[0]);
  }
  lot.erreurs = lot.constats.size();
  const SectionHtml section = sectionHtml(lot, "[1]");
  EXPECT_THAT(section.html, HasSubstr("1\u202f000\u00a0autres constats ne sont pas montrés"));
  EXPECT_THAT(section.html, Not(HasSubstr("Message 5000<")));
}

}  // namespace
}  // namespace segur
