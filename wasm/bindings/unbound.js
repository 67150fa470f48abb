// Types that Embind registers whether or not the bindings pass them, and whose JavaScript would make the glue a sixth larger. No binding takes
// or returns one: a std::wstring, a view of memory or an emscripten::val there would say « unbound type » at its first call.
mergeInto(LibraryManager.library, {
  _embind_register_std_wstring__deps: [],
  _embind_register_std_wstring: function() {},
  _embind_register_memory_view__deps: [],
  _embind_register_memory_view: function() {},
  _embind_register_emval__deps: [],
  _embind_register_emval: function() {},
});
