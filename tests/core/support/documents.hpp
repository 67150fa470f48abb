// The real documents of demo/data, and changes to them by RFC 6901 pointer: a case says what it writes, the rest is the guide's own sample.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>

#include "core/json/tree.hpp"
#include "core/model/instant.hpp"

namespace segur::tests {

// 13/06/2023 at 10:00 in Paris: the day after the demande of the guide went to « A modifier ».
inline constexpr Instant kMaintenant{1686643200};

inline std::string donnee(std::string_view nom) {
  std::ifstream file(std::string(SEGUR_DATA_DIR "/").append(nom), std::ios::binary);
  EXPECT_TRUE(file) << nom;
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const std::string& demandeDuGuide() {
  static const std::string bytes = donnee("demande-FINMS2009167M1.json");
  return bytes;
}
inline const std::string& importDuGuide() {
  static const std::string bytes = donnee("import-solde-ms2.json");
  return bytes;
}
inline const std::string& referentielDemo() {
  static const std::string bytes = donnee("referentiel-demo.json");
  return bytes;
}

inline Instant instant(std::string_view rfc3339) {
  const auto parsed = parseInstant(rfc3339);
  EXPECT_TRUE(parsed) << rfc3339;
  return parsed.value_or(Instant{});
}

// Every occurrence of `from`; there must be one.
inline std::string remplacer(std::string text, std::string_view from, std::string_view to) {
  std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  for (; at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

struct Ecriture {
  std::string_view pointeur;  // RFC 6901
  std::string_view valeur;    // JSON; kSansCle: the key is removed
};
inline constexpr std::string_view kSansCle{};

namespace detail {

inline const JsonNode* enfant(const JsonNode& parent, std::string_view segment) {
  if (parent.type == JsonType::Object) return parent.find(segment);
  const std::size_t index = static_cast<std::size_t>(std::stoul(std::string(segment)));
  return index < parent.children.size() ? &parent.children[index] : nullptr;
}

}  // namespace detail

// The document with that value in place of the one at the pointer; a key that is absent is added to its object.
inline std::string avec(const std::string& document, Ecriture ecriture) {
  const auto racine = parseTree(document);
  EXPECT_TRUE(racine) << document;
  if (!racine) return document;
  const std::size_t slash = ecriture.pointeur.rfind('/');
  const JsonNode* parent = &*racine;
  for (std::string_view left = ecriture.pointeur.substr(0, slash); !left.empty();) {
    const std::size_t end = left.find('/', 1);
    parent = parent == nullptr ? nullptr : detail::enfant(*parent, left.substr(1, end == std::string_view::npos ? end : end - 1));
    left = end == std::string_view::npos ? std::string_view{} : left.substr(end);
  }
  EXPECT_NE(parent, nullptr) << ecriture.pointeur;
  if (parent == nullptr) return document;
  const std::string_view cle = ecriture.pointeur.substr(slash + 1);
  const JsonNode* node = detail::enfant(*parent, cle);
  std::string out = document;
  if (node == nullptr) {
    EXPECT_NE(ecriture.valeur, kSansCle) << ecriture.pointeur;
    const std::string membre = std::string("\"").append(cle).append("\": ").append(ecriture.valeur);
    return out.insert(parent->offset + 1, parent->children.empty() ? membre : membre + ", ");
  }
  if (ecriture.valeur.data() != nullptr) return out.replace(node->offset, node->length, ecriture.valeur);
  // With its key, and with the comma that follows it, or else the one before.
  std::size_t begin = out.rfind('"', out.rfind('"', node->offset - 1) - 1);
  std::size_t end = out.find_first_not_of(" \n", node->offset + node->length);
  if (out[end] == ',') return out.erase(begin, end + 1 - begin);
  begin = out.find_last_not_of(" \n", begin - 1);
  return out.erase(begin, node->offset + node->length - begin);
}

inline std::string avec(std::string document, std::initializer_list<Ecriture> ecritures) {
  for (const Ecriture& ecriture : ecritures) document = avec(document, ecriture);
  return document;
}

}  // namespace segur::tests
