# SPDX-License-Identifier: Apache-2.0
"""Finds and loads the C library.

The environment variable SAMKLANG_LIBRARY names its file (`.../libsamklang_c.so.1`); `libsamklang_c_rdf.so.1` is then looked for
in the same folder. Without it the system's loader is asked.
"""

from __future__ import annotations

import ctypes
import functools
import os
import pathlib
from ctypes import POINTER, byref, c_char_p, c_int32, c_size_t, c_uint32, c_void_p

from . import structs
from .errors import SamklangError

ABI = 1
"""SAMKLANG_ABI_VERSION of the header that this package was written by."""


def _load(name: str) -> ctypes.CDLL:
    named = os.environ.get("SAMKLANG_LIBRARY")
    file = f"lib{name}.so.1"
    if named:
        file = named if name == "samklang_c" else str(pathlib.Path(named).parent / file)
    try:
        return ctypes.CDLL(file)
    except OSError as error:
        raise SamklangError("io", f"the library {file} cannot be loaded: {error}",
                            "install it, or name its file in SAMKLANG_LIBRARY") from None


@functools.lru_cache(maxsize=None)
def core() -> ctypes.CDLL:
    """`libsamklang_c`, with the types of its functions set. Loaded at first use."""
    library = _load("samklang_c")
    handle, error, text = c_void_p, POINTER(c_void_p), [c_char_p, c_size_t]
    answer_row = {"senses": structs.Senses, "comparison": structs.Comparison, "mentions": structs.Mentions}
    answer_row_at = {"sense": structs.Sense, "reason": structs.Reason, "mention": structs.Mention}
    statuses = {
        "error_read": [POINTER(structs.Fault), handle],
        "ontology_open": [POINTER(handle), *text, error],
        "ontology_from_memory": [POINTER(handle), *text, error],
        "ontology_save": [handle, *text, error],
        "ontology_verify": [handle, error],
        "ontology_snapshot": [POINTER(structs.Text), handle, error],
        "ontology_lookup": [handle, handle, *text, POINTER(structs.LookupOptions), error],
        "ontology_compare": [handle, handle, *text, *text, POINTER(structs.CompareOptions), error],
        "ontology_annotate": [handle, handle, *text, POINTER(structs.AnnotateOptions), error],
        "query_json": [handle, handle, *text, error],
        "query_json_beside": [handle, handle, handle, *text, error],
        "answer_new": [POINTER(handle), error],
        "answer_json": [POINTER(structs.Text), handle, error],
        **{f"answer_{name}": [POINTER(row), handle, error] for name, row in answer_row.items()},
        **{f"answer_{name}": [POINTER(row), handle, c_size_t, error] for name, row in answer_row_at.items()},
    }
    for name, arguments in statuses.items():
        function = getattr(library, f"samklang_{name}")
        function.argtypes, function.restype = arguments, c_int32
    for name in ("status_name", "relation_name", "implication_name", "tier_name"):
        function = getattr(library, f"samklang_{name}")
        function.argtypes, function.restype = [c_int32], c_char_p
    for name in ("error_free", "ontology_free", "answer_free"):
        function = getattr(library, f"samklang_{name}")
        function.argtypes, function.restype = [handle], None
    for name in ("abi_version", "abi_oldest"):
        function = getattr(library, f"samklang_{name}")
        function.argtypes, function.restype = [], c_uint32
    if not library.samklang_abi_oldest() <= ABI <= library.samklang_abi_version():
        raise SamklangError("unsupported", f"the library has another interface ({library.samklang_abi_version()}) than this "
                            f"package ({ABI})", "install versions that belong together")
    return library


@functools.lru_cache(maxsize=None)
def rdf() -> ctypes.CDLL:
    """`libsamklang_c_rdf`, loaded at first use."""
    core()
    library = _load("samklang_c_rdf")
    library.samklang_ontology_build.restype = c_int32
    library.samklang_ontology_build.argtypes = [POINTER(c_void_p), POINTER(structs.Text), c_size_t,
                                                POINTER(structs.BuildOptions), POINTER(c_void_p), POINTER(c_void_p)]
    return library


def check(status: int, error: c_void_p) -> None:
    """Raises what the library says went wrong, and frees it."""
    if status == 0:
        return
    fault = structs.Fault()
    core().samklang_error_read(byref(fault), error)
    code = core().samklang_status_name(status).decode()
    failure = SamklangError(code, str(fault.message), str(fault.advice), str(fault.source), fault.line)
    core().samklang_error_free(error)
    raise failure


def call(name: str, *arguments: object) -> None:
    """Calls `samklang_<name>` with a place for the error as the last argument."""
    error = c_void_p()
    check(getattr(core(), f"samklang_{name}")(*arguments, byref(error)), error)
