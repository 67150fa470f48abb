#include "core/json/reader.hpp"

#include <algorithm>
#include <bitset>
#include <utility>

namespace segur {
namespace {

// Unknown keys of one object that are remembered to notice a double: more are no mistake of a converter.
constexpr std::size_t kUnknownKeysMax = 64;

class Reader final : public JsonEvents {
public:
  Reader(std::string_view bytes, Format format, LecteurImport& lecteur, bool racineSeule = false)
      : demande(bytes), format_(format), lecteur_(lecteur), racineSeule_(racineSeule) {}

  bool beginObject(std::uint32_t offset) override {
    if (ignored_ > 0) return ignore();
    if (stack_.empty()) return openObject({format_ == Format::Import ? FieldId::Fichier : FieldId::Demande, 0}, offset);
    const auto place = nextPlace(offset, JsonType::Object);
    if (!place) return ignore();
    if (fieldOf(place->id).kind == Kind::Objet) return openObject(*place, offset);
    return record(*place, offset, JsonType::Object) && ignore(*place);
  }

  bool beginArray(std::uint32_t offset) override {
    if (ignored_ > 0) return ignore();
    if (stack_.empty()) return unexpectedRoot(offset) && ignore();
    const auto place = nextPlace(offset, JsonType::Array);
    if (!place) return ignore();
    if (!record(*place, offset, JsonType::Array)) return false;
    if (!elementOf(place->id) || (racineSeule_ && place->id == FieldId::LignesImport)) return ignore(*place);
    if (place->id == FieldId::LignesImport) {
      lignes_ = 0;
      if (!readRootAhead()) return false;
    } else {
      demande.clearRows(scopeOf(*elementOf(place->id)));  // the list stands twice in its object: the last one counts
    }
    stack_.push_back({*place, true, {}, {}});
    return true;
  }

  bool endObject(std::uint32_t end) override { return close(end); }
  bool endArray(std::uint32_t end) override { return close(end); }

  bool key(Token token, std::string_view text) override {
    if (ignored_ > 0) return true;
    Frame& frame = stack_.back();
    pending_ = fieldForKey(format_, frame.place.id, text, hint_);
    if (!pending_) {
      pending_ = fieldForMiswrittenKey(format_, frame.place.id, text);
      if (pending_ && frame.seen[static_cast<std::size_t>(*pending_)]) pending_.reset();  // `siret` stands there as well
      if (pending_) {
        if (!report(AnomalieCode::CleMalEcrite, token.offset, {*pending_, frame.place.row}, text)) return false;
      } else {
        return unknownKey(frame, token, text);
      }
    }
    const auto bit = static_cast<std::size_t>(*pending_);
    if (frame.seen[bit] && !report(AnomalieCode::CleEnDouble, token.offset, {*pending_, frame.place.row}, text)) return false;
    frame.seen.set(bit);
    return true;
  }

  bool value(Token token, std::string_view text) override {
    if (ignored_ > 0) return true;
    if (stack_.empty()) return unexpectedRoot(token.offset);
    const auto place = nextPlace(token.offset, token.type);
    if (!place) return true;
    demande.put(*place, token);
    if (token.escaped) demande.putDecoded(token.offset, std::string(text));
    return true;
  }

  Demande demande;
  [[nodiscard]] std::uint32_t lignes() const { return lignes_; }

private:
  struct Frame {
    FieldRef place;  // the object or the list
    bool list;
    std::bitset<kFieldCount> seen;
    std::vector<std::string> unknown;
  };

  // Where the value that begins now belongs; nothing for the value of an unknown key.
  std::optional<FieldRef> nextPlace(std::uint32_t offset, JsonType type) {
    Frame& frame = stack_.back();
    if (!frame.list) {
      if (!pending_) return std::nullopt;
      return FieldRef{*std::exchange(pending_, std::nullopt), frame.place.row};
    }
    const FieldId element = *elementOf(frame.place.id);
    FieldRef place{element, 0};
    if (element == FieldId::Demande) {
      demande.clearLigne();
      ++lignes_;
    } else {
      // Each element has its row, even one that is no object: the numbers stay those of the file.
      place.row = demande.addRow(scopeOf(element));
    }
    if (type == JsonType::Object) return place;
    demande.put(place, {offset, 0, type, false});
    stopped_ = !report(AnomalieCode::ElementNonObjet, offset, place, {}) || stopped_;
    return std::nullopt;
  }

  bool openObject(FieldRef place, std::uint32_t offset) {
    stack_.push_back({place, false, {}, {}});
    return record(place, offset, JsonType::Object);
  }

  bool record(FieldRef place, std::uint32_t offset, JsonType type) {
    demande.put(place, {offset, 0, type, false});
    return !stopped_;
  }

  // Enters a value that nobody reads; `place`: the field whose token wants its length once it ends.
  bool ignore(std::optional<FieldRef> place = std::nullopt) {
    if (ignored_++ == 0) ignoredPlace_ = place;
    return !stopped_;
  }

  bool close(std::uint32_t end) {
    std::optional<FieldRef> place;
    if (ignored_ > 0) {
      if (--ignored_ > 0) return true;
      place = std::exchange(ignoredPlace_, std::nullopt);
    } else {
      place = stack_.back().place;
      stack_.pop_back();
    }
    if (!place) return true;
    Token token = demande.token(*place);
    token.length = end - token.offset;
    demande.put(*place, token);
    const bool line = format_ == Format::Import && place->id == FieldId::Demande;
    return !line || lecteur_.ligne(demande, lignes_ - 1);
  }

  bool unknownKey(Frame& frame, Token token, std::string_view text) {
    const bool twice = std::find(frame.unknown.begin(), frame.unknown.end(), text) != frame.unknown.end();
    if (!twice && frame.unknown.size() < kUnknownKeysMax) frame.unknown.emplace_back(text);
    return report(twice ? AnomalieCode::CleEnDouble : AnomalieCode::CleInconnue, token.offset, frame.place, text);
  }

  bool unexpectedRoot(std::uint32_t offset) {
    return report(AnomalieCode::RacineInattendue, offset, {format_ == Format::Import ? FieldId::Fichier : FieldId::Demande, 0}, {});
  }

  bool report(AnomalieCode code, std::uint32_t offset, FieldRef place, std::string_view key) {
    if (racineSeule_) return true;
    return lecteur_.anomalie({code, offset, place, lignes_ == 0 ? 0 : lignes_ - 1, std::string(key)});
  }

  // Lines are judged with the solution that the root names. A file that names it after its lines is read twice, never kept.
  bool readRootAhead() {
    if (demande.token({FieldId::FichierNumeroAns, 0}).type != JsonType::Absent) return true;
    Reader ahead(demande.source(), format_, lecteur_, true);
    static_cast<void>(parseJson(demande.source(), ahead));  // an error comes again in the first pass
    for (const FieldId field : {FieldId::FichierNumeroAns, FieldId::FichierSiret}) {
      const Token token = ahead.demande.token({field, 0});
      demande.put({field, 0}, token);
      if (token.escaped) demande.putDecoded(token.offset, std::string(ahead.demande.cell({field, 0}).text));
    }
    return true;
  }

  Format format_;
  LecteurImport& lecteur_;
  bool racineSeule_;
  std::vector<Frame> stack_;
  std::optional<FieldId> pending_;
  std::size_t hint_ = 0;
  std::size_t ignored_ = 0;
  std::optional<FieldRef> ignoredPlace_;
  std::uint32_t lignes_ = 0;
  bool stopped_ = false;
};

class Collector final : public LecteurImport {
public:
  bool ligne(const Demande&, std::uint32_t) override { return true; }
  bool anomalie(Anomalie found) override {
    if (anomalies.size() < kAnomaliesMax) anomalies.push_back(std::move(found));
    return true;
  }
  std::vector<Anomalie> anomalies;
};

// Stops at the first key of the root that only one of the two formats has.
class Detector final : public JsonEvents {
public:
  bool beginObject(std::uint32_t) override { return ++depth_ > 0; }
  bool beginArray(std::uint32_t) override { return ++depth_ > 1; }  // an array at the root is neither
  bool endObject(std::uint32_t) override { return --depth_ > 0; }
  bool endArray(std::uint32_t) override { return --depth_ > 0; }
  bool value(Token, std::string_view) override { return depth_ > 0; }
  bool key(Token, std::string_view text) override {
    if (depth_ != 1) return true;
    std::size_t hint = 0;
    const bool import = fieldForKey(Format::Import, FieldId::Fichier, text, hint).has_value();
    const bool demande = fieldForKey(Format::Demande, FieldId::Demande, text, hint).has_value();
    if (import != demande) format = import ? Format::Import : Format::Demande;
    return !format;
  }
  std::optional<Format> format;

private:
  int depth_ = 0;
};

}  // namespace

ImportLu readImport(std::string_view bytes, LecteurImport& lecteur) {
  Reader reader(bytes, Format::Import, lecteur);
  auto error = parseJson(bytes, reader);
  const std::uint32_t lines = reader.lignes();
  return {std::move(reader.demande), lines, error};
}

DemandeLue readDemande(std::string_view bytes) {
  Collector collector;
  Reader reader(bytes, Format::Demande, collector);
  auto error = parseJson(bytes, reader);
  return {std::move(reader.demande), std::move(collector.anomalies), error};
}

std::optional<Format> detectFormat(std::string_view bytes) {
  Detector detector;
  static_cast<void>(parseJson(bytes, detector));
  return detector.format;
}

}  // namespace segur
