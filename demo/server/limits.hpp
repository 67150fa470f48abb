// What strangers may make the portal hold or wait for. Header lines (8 KiB) and the URI (8 KiB) are bounded in cpp-httplib itself.
#pragma once

#include <chrono>
#include <cstddef>

namespace portail {

inline constexpr std::size_t kKiB = 1024;
inline constexpr std::size_t kMiB = 1024 * kKiB;

// A patch that touches every field of 200 bénéficiaires, with its tests, stays under 200 KiB.
inline constexpr std::size_t kModificationMax = 1 * kMiB;
// The référentiel says what a pièce may weigh, and the core judges it; this only bounds the memory of one request.
inline constexpr std::size_t kPieceMax = 10 * kMiB;
inline constexpr std::size_t kMultipartMargin = 64 * kKiB;
inline constexpr std::size_t kBodyMax = kPieceMax + kMultipartMargin;
// The connection form: two short texts.
inline constexpr std::size_t kFormFieldMax = 256;

// Pièces that wait for a confirmation, by demande: a folder that forgets to confirm must not fill the disk.
inline constexpr int kPiecesEnAttenteMax = 20;

inline constexpr std::size_t kIdempotencyKeyMin = 8;
inline constexpr std::size_t kIdempotencyKeyMax = 128;

inline constexpr int kConnectionsWaiting = 512;
inline constexpr std::chrono::seconds kReadTimeout{15};  // a slow line sends 10 MiB in many reads; each of them has this long
inline constexpr std::chrono::seconds kWriteTimeout{15};
inline constexpr std::chrono::hours kSessionLifetime{8};  // a working day
inline constexpr std::size_t kSessionsMax = 10'000;

// Connections: failures allowed by identifiant and by address within the window, then « 429 ».
inline constexpr int kFailuresByIdentifiant = 5;
inline constexpr int kFailuresByAddress = 20;
inline constexpr std::chrono::minutes kFailureWindow{5};
inline constexpr std::size_t kFailureEntriesMax = 10'000;

}  // namespace portail
