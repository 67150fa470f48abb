// SQLite, as little of it as the portal needs: one connection, statements with bound values, transactions. Errors are thrown.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace portail {

struct DatabaseError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Bytes, bound as a BLOB where a string is bound as TEXT. Does not own them.
struct Blob {
  std::string_view bytes;
};

class Statement {
public:
  // `values` are bound to ?1, ?2… in order: values never become part of the SQL text.
  template <class... T>
  Statement(sqlite3* connection, std::string_view sql, const T&... values) : connection_(connection) {
    prepare(sql);
    [[maybe_unused]] int index = 0;
    (bind(++index, values), ...);
  }

  [[nodiscard]] bool step();  // true: there is a row to read
  void run();                 // for what gives no row

  [[nodiscard]] std::string text(int column) const;  // TEXT or BLOB, byte for byte
  [[nodiscard]] std::int64_t integer(int column) const;

private:
  void prepare(std::string_view sql);
  void bind(int index, std::string_view value);
  void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
  void bind(int index, const char* value) { bind(index, std::string_view(value)); }
  void bind(int index, Blob value);
  void bind(int index, std::int64_t value);
  void check(int code) const;

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  sqlite3* connection_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
public:
  explicit Database(const std::filesystem::path& file);

  // Held by whoever uses the connection, for as long as what it reads must stay true: requests take turns, and what one of them checked
  // cannot change before it writes.
  [[nodiscard]] std::unique_lock<std::mutex> lock() { return std::unique_lock(mutex_); }

  void execute(const char* sql);  // several statements, no value
  void reset();                   // every table empty and as this program wants it

  template <class... T>
  [[nodiscard]] Statement query(std::string_view sql, const T&... values) {
    return Statement(connection_.get(), sql, values...);
  }
  template <class... T>
  void run(std::string_view sql, const T&... values) {
    query(sql, values...).run();
  }
  [[nodiscard]] int changes() const { return sqlite3_changes(connection_.get()); }

private:
  struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  };
  std::unique_ptr<sqlite3, Close> connection_;
  std::mutex mutex_;
};

// Rolls back unless `commit` was reached.
class Transaction {
public:
  explicit Transaction(Database& base) : base_(base) { base_.execute("BEGIN IMMEDIATE"); }
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

private:
  Database& base_;
  bool open_ = true;
};

}  // namespace portail
