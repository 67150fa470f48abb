// Files that are served as they are: the pages' resources and the component.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "demo/server/http.hpp"

namespace portail {

class StaticFiles {
public:
  // Later mounts are looked at first. `prefix` begins and ends with « / ».
  void mount(std::string prefix, std::filesystem::path folder);

  // False when no mount has that file: the answer is untouched then.
  [[nodiscard]] bool serve(const httplib::Request& request, httplib::Response& response) const;
  [[nodiscard]] bool exists(std::string_view path) const;

private:
  [[nodiscard]] std::filesystem::path locate(std::string_view path) const;  // empty when there is none

  struct Mount {
    std::string prefix;
    std::filesystem::path folder;
  };
  std::vector<Mount> mounts_;
};

// Changes when the file does: its time and its size.
[[nodiscard]] std::string fileEtag(const std::filesystem::path& file, std::string_view suffix = "");
// Throws std::runtime_error with a sentence when the file can't be read.
[[nodiscard]] std::string readFile(const std::filesystem::path& file);

}  // namespace portail
