// Dear ImGui's options, for imgui and for everything that includes it (IMGUI_USER_CONFIG). What is left out here would be downloaded.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_KEYIO
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_WIN32_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FILE_FUNCTIONS

// wasm/canvas/module/libc.cpp has others.
#ifdef __EMSCRIPTEN__
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
#endif

// Ten thousand rows never stand on one screen, but a large screen holds more than 65,536 corners.
#define ImDrawIdx unsigned int
