#include "demo/server/database.hpp"

namespace portail {
namespace {

// WAL with FULL: the log is on the disk before a COMMIT returns, so that nothing confirmed is lost when the machine stops right after.
constexpr const char* kSettings = R"sql(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA busy_timeout = 5000;
)sql";

constexpr const char* kTables = R"sql(
CREATE TABLE IF NOT EXISTS compte (
  identifiant TEXT PRIMARY KEY,
  mot_de_passe TEXT NOT NULL,          -- crypt(5): method, cost, salt and hash
  denomination TEXT NOT NULL,
  numero_ans TEXT NOT NULL             -- the solution whose demandes the account may see
) STRICT;

CREATE TABLE IF NOT EXISTS demande (
  numero TEXT PRIMARY KEY,
  numero_ans TEXT NOT NULL,
  document BLOB NOT NULL,              -- the JSON, byte for byte
  revision TEXT NOT NULL               -- new at each change: the ETag
) STRICT;

CREATE TABLE IF NOT EXISTS piece (
  numero TEXT NOT NULL REFERENCES demande(numero),
  nom_fichier TEXT NOT NULL,
  type_fichier TEXT NOT NULL,
  contenu BLOB NOT NULL,
  depositaire TEXT REFERENCES compte(identifiant),  -- NULL: part of the demande; else deposited and waiting for a confirmation
  PRIMARY KEY (numero, nom_fichier)
) STRICT;

-- One row an accepted modification. The key and the body tell a repeated request from a new one, the answer is what it gets again.
CREATE TABLE IF NOT EXISTS modification (
  recu TEXT PRIMARY KEY,
  numero TEXT NOT NULL REFERENCES demande(numero),
  compte TEXT NOT NULL REFERENCES compte(identifiant),
  cle TEXT NOT NULL,
  corps BLOB NOT NULL,
  horodatage TEXT NOT NULL,
  reponse BLOB NOT NULL,
  revision TEXT NOT NULL,
  UNIQUE (compte, cle)
) STRICT;

-- E-mails are written here and never sent. `jour`: of the change to « A modifier » that they are about.
CREATE TABLE IF NOT EXISTS courriel (
  numero TEXT NOT NULL REFERENCES demande(numero),
  genre TEXT NOT NULL CHECK (genre IN ('invitation', 'relance', 'verrou')),
  jour TEXT NOT NULL,
  envoye_le TEXT NOT NULL,
  objet TEXT NOT NULL,
  corps TEXT NOT NULL,
  PRIMARY KEY (numero, genre, jour)
) STRICT;
)sql";

}  // namespace

void Statement::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(connection_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) throw DatabaseError(sqlite3_errmsg(connection_));
}

// SQLITE_TRANSIENT copies: a bound value need not outlive the call.
void Statement::bind(int index, std::string_view value) {
  // An empty view may hold a null pointer, which SQLite would bind as NULL.
  const char* data = value.data() == nullptr ? "" : value.data();
  check(sqlite3_bind_text64(statement_.get(), index, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, Blob value) {
  const char* data = value.bytes.data() == nullptr ? "" : value.bytes.data();
  check(sqlite3_bind_blob64(statement_.get(), index, data, value.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind(int index, std::int64_t value) { check(sqlite3_bind_int64(statement_.get(), index, value)); }

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw DatabaseError(sqlite3_errmsg(connection_));
}

void Statement::run() {
  while (step()) {
  }
}

std::string Statement::text(int column) const {
  const void* data = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  if (data == nullptr) return {};
  return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

Database::Database(const std::filesystem::path& file) {
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  connection_.reset(connection);
  if (code != SQLITE_OK) {
    throw DatabaseError("La base « " + file.string() +
                        " » ne peut pas être ouverte : " + (connection ? sqlite3_errmsg(connection) : "mémoire insuffisante") + ".");
  }
  execute(kSettings);
  execute(kTables);
}

void Database::execute(const char* sql) {
  char* message = nullptr;
  if (sqlite3_exec(connection_.get(), sql, nullptr, nullptr, &message) == SQLITE_OK) return;
  const std::string text = message ? message : "SQLite";
  sqlite3_free(message);
  throw DatabaseError(text);
}

void Database::reset() {
  Transaction transaction(*this);
  execute("DROP TABLE courriel; DROP TABLE modification; DROP TABLE piece; DROP TABLE demande; DROP TABLE compte;");
  execute(kTables);
  transaction.commit();
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    base_.execute("ROLLBACK");
  } catch (const DatabaseError&) {
    // Some errors have rolled back already; there is nothing left to undo.
  }
}

void Transaction::commit() {
  base_.execute("COMMIT");
  open_ = false;
}

}  // namespace portail
