#include "demo/server/mot_de_passe.hpp"

#include <crypt.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace portail {
namespace {

struct Free {
  void operator()(void* memory) const { std::free(memory); }
};

// Empty when libcrypt refuses the setting or the phrase.
std::string crypt(const std::string& motDePasse, const char* setting) {
  void* work = nullptr;
  int size = 0;
  const char* hash = ::crypt_ra(motDePasse.c_str(), setting, &work, &size);
  const std::unique_ptr<void, Free> owner(work);  // `hash` points into it
  return hash == nullptr ? std::string{} : std::string(hash);
}

// The time does not tell how many characters agree.
bool equalsInConstantTime(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
  }
  return difference == 0;
}

}  // namespace

std::string hashMotDePasse(const std::string& motDePasse) {
  // Cost 0: the library's own choice of cost; null bytes: salt from the kernel.
  const std::unique_ptr<char, Free> setting(::crypt_gensalt_ra("$y$", 0, nullptr, 0));
  std::string hash = setting ? crypt(motDePasse, setting.get()) : std::string{};
  if (hash.empty()) throw std::runtime_error("libcrypt ne calcule pas d’empreinte yescrypt.");
  return hash;
}

bool verifyMotDePasse(const std::string& motDePasse, const std::string& hash) {
  // crypt(3) takes a C string: what stands after a null byte would count for nothing.
  const bool whole = motDePasse.find('\0') == std::string::npos;
  const std::string computed = crypt(motDePasse, hash.c_str());
  return whole && !computed.empty() && equalsInConstantTime(computed, hash);
}

}  // namespace portail
