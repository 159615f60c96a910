# SPDX-License-Identifier: Apache-2.0
"""The structs of include/samklang/c, field by field; tests/bindings checks them against the layout that the library pins."""

from __future__ import annotations

import ctypes
from ctypes import c_float, c_int32, c_size_t, c_uint32, c_uint64, c_void_p


class Text(ctypes.Structure):
    """samklang_text: UTF-8 bytes and their number."""

    _fields_ = [("data", c_void_p), ("size", c_size_t)]

    def __bytes__(self) -> bytes:
        return ctypes.string_at(self.data, self.size) if self.size else b""

    def __str__(self) -> str:
        return bytes(self).decode("utf-8", "replace")


class Sized(ctypes.Structure):
    """A struct that begins with its size."""

    def __init__(self, **values: object) -> None:
        super().__init__(struct_size=ctypes.sizeof(type(self)), **values)


class LookupOptions(Sized):
    _fields_ = [("struct_size", c_uint32), ("limit", c_uint32), ("as_of", c_int32), ("reserved", c_int32), ("lang", Text),
                ("only_lang", Text), ("agency", Text), ("law", Text), ("life_event", Text), ("subject_field", Text)]


class CompareOptions(Sized):
    _fields_ = [("struct_size", c_uint32), ("as_of", c_int32), ("lang", Text)]


class AnnotateOptions(Sized):
    _fields_ = [("struct_size", c_uint32), ("candidates", c_uint32), ("as_of", c_int32), ("reserved", c_int32), ("lang", Text),
                ("agency", Text), ("life_event", Text), ("subject_field", Text)]


class BuildOptions(Sized):
    _fields_ = [("struct_size", c_uint32), ("threads", c_uint32), ("allow_partial", c_int32), ("reserved", c_int32),
                ("decisions", ctypes.POINTER(Text)), ("decision_count", c_size_t)]


class Concept(ctypes.Structure):
    _fields_ = [("uri", Text), ("label", Text), ("lang", Text), ("agency", Text), ("agency_name", Text), ("source", Text),
                ("law", Text), ("valid_from", c_int32), ("valid_to", c_int32), ("validity", c_int32), ("external", c_int32),
                ("reserved", c_uint64 * 4)]


class Senses(Sized):
    _fields_ = [("struct_size", c_uint32), ("count", c_uint32), ("total", c_uint32), ("left_out", c_uint32),
                ("ambiguous", c_int32), ("as_of", c_int32)]


class Sense(Sized):
    _fields_ = [("struct_size", c_uint32), ("tier", c_int32), ("kind", c_int32), ("score", c_float), ("margin", c_float),
                ("approximate", c_int32), ("deprecated", c_int32), ("reserved", c_int32), ("matched", Text),
                ("matched_lang", Text), ("item", Concept)]


class Comparison(Sized):
    _fields_ = [("struct_size", c_uint32), ("relation", c_int32), ("runner_up", c_int32), ("basis", c_int32),
                ("authority", c_int32), ("a_implies_b", c_int32), ("b_implies_a", c_int32), ("choice", c_int32),
                ("differences", c_uint32), ("caveats", c_uint32), ("confidence", c_float), ("margin", c_float),
                ("p_same", c_float), ("p_exact", c_float), ("same_agency", c_int32), ("decided", c_int32),
                ("reason_count", c_uint32), ("reserved", c_uint32), ("decision_case", Text), ("a", Concept), ("b", Concept)]


class Reason(Sized):
    _fields_ = [("struct_size", c_uint32), ("weight", c_float), ("kind", Text), ("a_text", Text), ("b_text", Text),
                ("a_begin", c_uint32), ("a_end", c_uint32), ("b_begin", c_uint32), ("b_end", c_uint32)]


class Mentions(Sized):
    _fields_ = [("struct_size", c_uint32), ("count", c_uint32), ("sense_count", c_uint32), ("words", c_uint32)]


class Mention(Sized):
    _fields_ = [("struct_size", c_uint32), ("begin", c_uint32), ("end", c_uint32), ("utf16_begin", c_uint32),
                ("utf16_end", c_uint32), ("kind", c_int32), ("first", c_uint32), ("count", c_uint32), ("undecided", c_int32),
                ("reserved", c_int32)]


class Fault(Sized):
    _fields_ = [("struct_size", c_uint32), ("status", c_int32), ("line", c_uint32), ("column", c_uint32), ("message", Text),
                ("advice", Text), ("source", Text)]
