#include "demo/server/pdf.hpp"

#include <cstddef>

#include "core/model/text.hpp"

namespace portail {
namespace {

// ( ) and \ end or escape a string of PDF; what is not ASCII would need a font encoding.
std::string escapeText(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '\\') escaped += '\\';
    escaped += (c >= ' ' && c <= '~') ? c : '?';
  }
  return escaped;
}

std::string drawing(const std::vector<std::string>& lines) {
  std::string text = "BT /F1 14 Tf 20 TL 60 780 Td\n";
  for (const std::string& line : lines) text += "(" + escapeText(line) + ") Tj T*\n";
  return text + "ET\n";
}

std::string tenDigits(std::size_t number) {
  std::string text;
  segur::appendPadded(text, number, 10);
  return text;
}

}  // namespace

std::string makePdf(const std::vector<std::string>& lines) {
  const std::string content = drawing(lines);
  const std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  };

  std::string pdf = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += tenDigits(pdf.size()) + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t tableAt = pdf.size();
  const std::string size = std::to_string(objects.size() + 1);
  return pdf + "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" + std::to_string(tableAt) +
         "\n%%EOF\n";
}

}  // namespace portail
