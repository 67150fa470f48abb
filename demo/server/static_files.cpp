#include "demo/server/static_files.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "demo/server/reponse.hpp"

namespace portail {
namespace fs = std::filesystem;
namespace {

// What is not listed is not served: sources, notes and editor backups stay where they are.
constexpr std::array<std::pair<std::string_view, const char*>, 13> kTypes{{
    {".html", kTypeHtml},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".json", kTypeJson},
    {".map", kTypeJson},
    {".wasm", "application/wasm"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/vnd.microsoft.icon"},
    {".pdf", "application/pdf"},
    {".txt", "text/plain; charset=utf-8"},
    {".webmanifest", "application/manifest+json"},
}};

const char* typeOf(const fs::path& file) {
  const std::string extension = file.extension().string();
  const auto* found = std::ranges::find(kTypes, std::string_view(extension), [](const auto& t) { return t.first; });
  return found == kTypes.end() ? nullptr : found->second;
}

bool isPlainName(std::string_view segment) {
  return !segment.empty() && segment.front() != '.' && std::ranges::all_of(segment, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  });
}

// Segment by segment, so that « .. », « // », hidden files and anything odd end here and never reach the file system.
bool isPlainPath(std::string_view path) {
  while (true) {
    const auto slash = path.find('/');
    if (!isPlainName(path.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

bool isInside(const fs::path& file, const fs::path& folder) {
  const auto relative = file.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

bool acceptsBrotli(const std::string& header) {
  const auto found = header.find("br");
  return found != std::string::npos && header.compare(found, 6, "br;q=0") != 0;
}

}  // namespace

std::string fileEtag(const fs::path& file, std::string_view suffix) {
  const auto time = fs::last_write_time(file).time_since_epoch().count();
  return '"' + std::to_string(time) + '-' + std::to_string(fs::file_size(file)) + std::string(suffix) + '"';
}

std::string readFile(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("Le fichier « " + file.string() + " » ne peut pas être lu.");
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void StaticFiles::mount(std::string prefix, fs::path folder) { mounts_.insert(mounts_.begin(), {std::move(prefix), std::move(folder)}); }

fs::path StaticFiles::locate(std::string_view path) const {
  for (const Mount& mount : mounts_) {
    if (path.substr(0, mount.prefix.size()) != mount.prefix) continue;
    std::string rest(path.substr(mount.prefix.size()));
    if (rest.empty() || rest.back() == '/') rest += "index.html";
    if (!isPlainPath(rest)) continue;
    // Both made canonical, so that a symbolic link cannot lead out of the folder.
    std::error_code error;
    const fs::path folder = fs::canonical(mount.folder, error);
    if (error) continue;
    fs::path file = fs::canonical(folder / rest, error);
    if (!error && isInside(file, folder) && fs::is_regular_file(file, error) && typeOf(file) != nullptr) return file;
  }
  return {};
}

bool StaticFiles::exists(std::string_view path) const { return !locate(path).empty(); }

bool StaticFiles::serve(const httplib::Request& request, httplib::Response& response) const {
  const fs::path file = locate(request.path);
  if (file.empty()) {
    // « /demo » → « /demo/ », so that relative links in its index.html lead where they should.
    if (request.path.back() == '/' || !exists(request.path + '/')) return false;
    response.status = 308;
    response.set_header("Location", request.path + '/');
    return true;
  }

  // Made by whoever packs the component; a stale one is not used.
  fs::path packed = file;
  packed += ".br";
  std::error_code error;
  const bool hasPacked = fs::is_regular_file(packed, error) && fs::last_write_time(packed) >= fs::last_write_time(file);
  const bool brotli = hasPacked && acceptsBrotli(request.get_header_value("Accept-Encoding"));
  if (hasPacked) response.set_header("Vary", "Accept-Encoding");

  const std::string etag = fileEtag(file, brotli ? "-br" : "");
  response.set_header("ETag", etag);
  response.set_header("Cache-Control", "no-cache");  // kept, but asked about each time: a new build shows at once
  if (matchesEtag(request.get_header_value("If-None-Match"), etag, Comparison::Weak)) {
    response.status = 304;
    return true;
  }
  if (brotli) response.set_header("Content-Encoding", "br");
  std::string body = readFile(brotli ? packed : file);
  if (body.empty()) response.set_header("Content-Type", typeOf(file));
  send(response, 200, typeOf(file), std::move(body));
  return true;
}

}  // namespace portail
