#include "core/check/jsonl.hpp"

#include "core/check/report_json.hpp"
#include "core/model/text.hpp"

namespace segur {
namespace {

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

Rapport reportTooLong(std::string fichier, std::size_t max) {
  Rapport rapport;
  rapport.fichier = std::move(fichier);
  rapport.erreurs = 1;
  std::string message = "La ligne dépasse ";
  appendGrouped(message, max);
  Constat constat;
  constat.regle = ruleByCode("JSON-08");
  constat.message = message + "\u00a0octets\u00a0: elle n’est pas lue.";
  constat.conseil = "Contrôlez ce document à part, sans --jsonl.";
  rapport.constats.push_back(std::move(constat));
  return rapport;
}

}  // namespace

void ControleJsonl::feed(std::string_view bytes, std::string& out) {
  while (true) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return keep(bytes);
    if (begun_.empty() && !tooLong_) {
      line(bytes.substr(0, end), out);  // whole in this part: no copy
    } else {
      keep(bytes.substr(0, end));
      line(begun_, out);
      begun_.clear();
    }
    bytes.remove_prefix(end + 1);
  }
}

void ControleJsonl::finish(std::string& out) {
  if (!begun_.empty() || tooLong_) line(begun_, out);
  begun_.clear();
}

void ControleJsonl::keep(std::string_view part) {
  if (begun_.size() + part.size() > ligneMax_) {
    tooLong_ = true;
    begun_.clear();
  }
  if (!tooLong_) begun_ += part;
}

void ControleJsonl::line(std::string_view bytes, std::string& out) {
  ++ligne_;
  const bool tooLong = tooLong_ || bytes.size() > ligneMax_;
  tooLong_ = false;
  if (!tooLong && isBlank(bytes)) return;
  std::string name = prefixe_ + std::to_string(ligne_);
  const Rapport rapport = tooLong ? reportTooLong(std::move(name), ligneMax_) : checkDocument(bytes, std::move(name), referentiel_, now_);
  ++documents_;
  if (rapport.erreurs > 0) ++documentsEnErreur_;
  erreurs_ += rapport.erreurs;
  avertissements_ += rapport.avertissements;
  out += reportJsonEntry(rapport);
  out += '\n';
}

}  // namespace segur
