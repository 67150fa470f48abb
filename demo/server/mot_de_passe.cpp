#include "demo/server/mot_de_passe.hpp"

#include <crypt.h>
#include <dlfcn.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace portail {
namespace {

// libcrypt.so.1 belongs to Debian's base system. It is opened at run time, so that its two functions are all the portal needs of it.
struct Libcrypt {
  decltype(&::crypt_gensalt_ra) gensalt = nullptr;
  decltype(&::crypt_ra) crypt = nullptr;
};

const Libcrypt& libcrypt() {
  static const Libcrypt functions = [] {
    void* library = dlopen("libcrypt.so.1", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) throw std::runtime_error("libcrypt.so.1 (paquet libcrypt1) est introuvable.");
    Libcrypt found;
    found.gensalt = reinterpret_cast<decltype(found.gensalt)>(dlsym(library, "crypt_gensalt_ra"));
    found.crypt = reinterpret_cast<decltype(found.crypt)>(dlsym(library, "crypt_ra"));
    if (found.gensalt == nullptr || found.crypt == nullptr) {
      throw std::runtime_error("libcrypt.so.1 n’a pas crypt_ra et crypt_gensalt_ra.");
    }
    return found;
  }();
  return functions;
}

struct Free {
  void operator()(void* memory) const { std::free(memory); }
};

// Empty when libcrypt refuses the setting or the phrase.
std::string crypt(const std::string& motDePasse, const char* setting) {
  void* work = nullptr;
  int size = 0;
  const char* hash = libcrypt().crypt(motDePasse.c_str(), setting, &work, &size);
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
  const std::unique_ptr<char, Free> setting(libcrypt().gensalt("$y$", 0, nullptr, 0));
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
