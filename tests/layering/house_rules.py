# SPDX-License-Identifier: Apache-2.0
"""The tables that check_layering.py checks: who may include whom, and which library belongs to which room."""

# Rooms that exist or are planned, each with the rooms whose headers it may include besides its own.
MAY_SEE = {
    "base": [],
    "text": ["base"],
    "graph": ["base"],
    "rdf": ["base"],
    "skos": ["base"],
    # text: docs/decisions/0001-load-may-see-text.md
    "load": ["rdf", "skos", "text", "base"],
    "match": ["skos", "text", "base"],
    "align": ["match", "graph", "skos", "text", "base"],
    "sssom": ["align", "skos", "base"],
    "image": ["align", "match", "graph", "skos", "text", "base"],
    "query": ["image", "align", "match", "graph", "skos", "text", "base"],
    "wording": ["query", "image", "align", "skos", "text", "base"],
    "answer": ["wording", "query", "image", "align", "skos", "base"],
    "validate": ["query", "image", "sssom", "align", "match", "graph", "skos", "text", "base"],
    "shacl": ["rdf", "base"],
    "publish": ["rdf", "image", "align", "match", "skos", "base"],
    "eval": ["align", "match", "graph", "sssom", "skos", "text", "base"],
    # values only, never bytes: neither rdf nor publish
    "report": ["eval", "shacl", "validate", "wording", "answer", "query", "image", "sssom", "align", "match", "load", "graph", "skos",
               "text", "base"],
}

# Rooms that may use the public headers of others only. capi may use those of every room: which of them its two libraries get is
# decided by what they link (lib/CMakeLists.txt), and the linker says where one is missing.
PUBLIC_HEADERS_ONLY = {"report", "capi"}
# But for these, which are a header alone and know nothing of what they are used for.
OPEN_TO_ALL = {"base/parallel.h"}
# And but for the private headers of the room whose words report writes out (docs/decisions/0018-a-room-for-words.md).
OPEN_ROOMS = {"report": {"wording"}}

# Which rooms (and `tools`) may name a library, by the beginning of the header's name. `.cpp` files and private headers;
# a public header may name none of them.
LIBRARIES = {
    "boost/": {"graph"},
    "raptor2/": {"rdf"},
    "raptor2.h": {"rdf"},
    "raptor.h": {"rdf"},
    "librdf.h": {"rdf"},
    "redland.h": {"rdf"},
    "rdf_storage_module.h": {"rdf"},
    "rasqal": {"rdf"},
    "serd/": {"rdf"},
    "libxml/": {"rdf"},
    "utf8proc.h": {"text", "report"},
    "libstemmer.h": {"text"},
    "nlohmann/": {"report", "answer", "publish", "tools"},
    "re2/": {"validate", "shacl"},
    "xlsxwriter": {"report"},
    "CLI/": {"tools"},
    "toml++/": {"tools"},
    "curl/": {"tools"},
    # files and terminals
    "fcntl.h": {"base", "load", "image", "tools"},
    "unistd.h": {"base", "load", "image", "tools"},
    "spawn.h": {"tools"},
    "sys/wait.h": {"tools"},
    "sys/mman.h": {"base", "load", "image"},
    "sys/stat.h": {"base", "load", "image", "tools"},
    "sys/ioctl.h": {"tools"},
}

# Private headers that the build makes, besides the tables of schemas/.
GENERATED_HEADERS = {"align/engine_print.h"}  # cmake/engine_print.cmake

# What examples in C may use besides the C interface.
C_STANDARD_HEADERS = {"stdio.h", "stdlib.h", "string.h", "stdint.h", "stddef.h"}

# fmt is at home in every .cpp file, and in no header.
SOURCE_ONLY_LIBRARIES = ("fmt/",)

# What no file of lib/ may do: the library does not read clock or environment, print, or end the process.
FORBIDDEN_IN_LIBRARY = {
    r"\b(?:secure_)?getenv\s*\(": "reads the environment",
    r"\b(?:system|steady|high_resolution|utc)_clock\b": "reads the clock",
    r"\bstd::time\s*\(": "reads the clock",
    r"\bstd::(?:cout|cerr|clog)\b": "prints",
    r"(?<![\w:])(?:std::)?(?:f?printf|puts|perror)\s*\(": "prints",
    r"\bfmt::print\s*\(": "prints",
    r"\bstd::(?:exit|abort|terminate|quick_exit)\s*\(": "ends the process",
    r"\b(?:socket|getaddrinfo)\s*\(": "opens a socket",
    r"\brandom_device\b": "is not deterministic",
}

# Words that say nothing about what a file is for.
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers"}

LINE_LIMIT = 400
EXAMPLE_LINE_LIMIT = 80
CODE_SUFFIXES = {".h", ".cpp", ".c", ".def", ".py", ".cmake", ".java"}
