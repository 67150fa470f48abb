#include "core/model/date.hpp"

#include <array>

#include "core/model/text.hpp"

namespace segur {
namespace {

// One group of digits as typed: « 02 », « 2023 ».
struct Group {
  std::size_t length = 0;
  unsigned value = 0;  // stays at kTooLong beyond what a year may hold
};
constexpr unsigned kTooLong = 99'999;

Group takeDigits(std::string_view& text) {
  Group group;
  while (!text.empty() && isDigit(text.front())) {
    group.value = group.value >= kTooLong / 10 ? kTooLong : group.value * 10 + static_cast<unsigned>(text.front() - '0');
    ++group.length;
    text.remove_prefix(1);
  }
  return group;
}

// A slash, a hyphen or a dot, with spaces around or not; or spaces alone.
bool takeSeparator(std::string_view& text) {
  const std::size_t before = text.size();
  while (const std::size_t space = spaceLength(text)) text.remove_prefix(space);
  if (!text.empty() && (text.front() == '/' || text.front() == '-' || text.front() == '.')) text.remove_prefix(1);
  while (const std::size_t space = spaceLength(text)) text.remove_prefix(space);
  return text.size() != before;
}

Result<Date, DateError> makeDate(unsigned annee, unsigned mois, unsigned jour) {
  // The year first: in « 29/02/0204 » it is the year that is mistyped, whatever it makes of the day.
  if (annee < unsigned{kAnneeMin} || annee > unsigned{kAnneeMax}) return DateError::AnneeHorsBornes;
  // Checked here, and not left to ok(): month and day keep eight bits only, so that 258 would come out as February.
  if (mois < 1 || mois > 12 || jour < 1 || jour > 31) return DateError::JourInexistant;
  const Date date{std::chrono::year{static_cast<int>(annee)}, std::chrono::month{mois}, std::chrono::day{jour}};
  if (!date.ok()) return DateError::JourInexistant;
  return date;
}

unsigned number(std::string_view digits) { return takeDigits(digits).value; }

}  // namespace

Result<Date, DateError> parseDateIso(std::string_view text) {
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    const std::string_view annee = text.substr(0, 4);
    const std::string_view mois = text.substr(5, 2);
    const std::string_view jour = text.substr(8, 2);
    if (allDigits(annee) && allDigits(mois) && allDigits(jour)) return makeDate(number(annee), number(mois), number(jour));
  }
  return trimSpaces(text).empty() ? DateError::Vide : DateError::Forme;
}

Result<Date, DateError> parseDateSaisie(std::string_view text) {
  text = trimSpaces(text);
  if (text.empty()) return DateError::Vide;

  // « 02062023 », from a numeric keypad.
  if (text.size() > 4 && text.size() <= 8 && allDigits(text)) {
    if (text.size() < 8) return DateError::Incomplete;
    return makeDate(number(text.substr(4)), number(text.substr(2, 2)), number(text.substr(0, 2)));
  }

  // Groups between separators, as far as they have been typed.
  std::array<Group, 3> groups;
  std::size_t count = 0;
  bool separator = false;  // stands last
  do {
    groups[count] = takeDigits(text);
    if (groups[count].length == 0) return DateError::Forme;
    ++count;
    separator = count < groups.size() && takeSeparator(text);
  } while (separator && !text.empty());
  if (!text.empty()) return DateError::Forme;

  // Four digits in front are a year (« 2023-06-02 », pasted), and three soon will be; one or two are a day.
  const bool anneeDevant = groups[0].length == 4 || (groups[0].length == 3 && count == 1 && !separator);
  if (!anneeDevant && groups[0].length > 2) return DateError::Forme;
  if (count > 1 && groups[1].length > 2) return DateError::Forme;
  if (count < groups.size()) return DateError::Incomplete;

  if (anneeDevant) {
    if (groups[2].length > 2) return DateError::Forme;
    if (groups[2].length == 1 && groups[2].value == 0) return DateError::Incomplete;  // « 2023-06-0 », soon 02
    return makeDate(groups[0].value, groups[1].value, groups[2].value);
  }
  // « 02/06/23 » is not taken for 2023: it is also how « 02/06/2301 » begins, and a century is not ours to guess.
  if (groups[2].length < 4) return DateError::Incomplete;
  if (groups[2].length > 4) return DateError::AnneeHorsBornes;
  return makeDate(groups[2].value, groups[1].value, groups[0].value);
}

std::string formatIso(Date date) {
  std::string out;
  appendPadded(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  out += '-';
  appendPadded(out, static_cast<unsigned>(date.month()), 2);
  out += '-';
  appendPadded(out, static_cast<unsigned>(date.day()), 2);
  return out;
}

std::string formatEcran(Date date) {
  std::string out;
  appendPadded(out, static_cast<unsigned>(date.day()), 2);
  out += '/';
  appendPadded(out, static_cast<unsigned>(date.month()), 2);
  out += '/';
  appendPadded(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  return out;
}

Date addDays(Date date, int days) { return std::chrono::sys_days{date} + std::chrono::days{days}; }

int daysBetween(Date from, Date to) { return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count()); }

}  // namespace segur
