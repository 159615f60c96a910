# SPDX-License-Identifier: Apache-2.0
"""An opened image, and the questions to it."""

from __future__ import annotations

import contextlib
import ctypes
import datetime
import json
import os
from ctypes import byref, c_void_p
from types import TracebackType
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Optional, Type, TypeVar, Union

from . import structs
from .answers import Annotations, Comparison, Mention, Reason, Sense, Senses, mention_kind
from .errors import SamklangError
from .library import call, check, core, rdf

Day = Union[datetime.date, str, None]
Path = Union[str, "os.PathLike[str]"]
_Row = TypeVar("_Row", bound=structs.Sized)


def _day(day: Day) -> int:
    if day is None:
        return 0
    if isinstance(day, str):
        day = datetime.date.fromisoformat(day)
    return day.year * 10000 + day.month * 100 + day.day


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


class _Texts:
    """Texts that live as long as the call they are for."""

    def __init__(self) -> None:
        self._kept: List[Any] = []

    def __call__(self, text: Union[str, bytes]) -> structs.Text:
        data = text if isinstance(text, bytes) else _bytes(text)
        buffer = ctypes.create_string_buffer(data, len(data) + 1)
        self._kept.append(buffer)
        return structs.Text(ctypes.cast(buffer, c_void_p), len(data))


@contextlib.contextmanager
def _answer() -> Iterator[c_void_p]:
    answer = c_void_p()
    call("answer_new", byref(answer))
    try:
        yield answer
    finally:
        core().samklang_answer_free(answer)


def _row(kind: Type[_Row], name: str, answer: c_void_p, *at: int) -> _Row:
    row = kind()
    call(name, byref(row), answer, *at)
    return row


class Ontology:
    """A frozen ontology. Use it in a `with` statement, or close() it. Any number of threads may ask it at once; the answers are
    values that outlive it. Errors are SamklangError. What is asked is not stored, logged, or put into errors."""

    def __init__(self, handle: c_void_p) -> None:
        """For `open`, `from_bytes` and `build`; takes the handle over."""
        self._handle: Optional[c_void_p] = handle

    @classmethod
    def open(cls, path: Path) -> "Ontology":
        """Maps an image that `samklang build` made. Microseconds, whatever the size. To replace the file, rename another onto it."""
        handle = c_void_p()
        name = os.fsencode(path)
        call("ontology_open", byref(handle), name, len(name))
        return cls(handle)

    @classmethod
    def from_bytes(cls, data: bytes) -> "Ontology":
        """The same from bytes in memory, which are copied."""
        handle = c_void_p()
        call("ontology_from_memory", byref(handle), data, len(data))
        return cls(handle)

    def close(self) -> None:
        """Lets go of the image. May be called twice. No thread may be asking."""
        handle, self._handle = self._handle, None
        if handle is not None:
            core().samklang_ontology_free(handle)

    def __enter__(self) -> "Ontology":
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], value: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_handle", None) is not None:
            self.close()

    def _open(self) -> c_void_p:
        if self._handle is None:
            raise SamklangError("usage", "the ontology is closed")
        return self._handle

    def save(self, path: Path) -> None:
        """Writes the image to a file, which takes its name when it is complete."""
        name = os.fsencode(path)
        call("ontology_save", self._open(), name, len(name))

    def verify(self) -> None:
        """Checks all of the image, which opening does not. Linear."""
        call("ontology_verify", self._open())

    @property
    def snapshot(self) -> str:
        """SHA-256 of the content, 64 hexadecimal digits: what answers cite."""
        text = structs.Text()
        call("ontology_snapshot", byref(text), self._open())
        return str(text)

    def query(self, request: Mapping[str, Any], older: Optional["Ontology"] = None) -> Dict[str, Any]:
        """Any question: `query({"question": "suggest", "prefix": "sam"})`; see schemas/query.schema.json. `older` is what `diff` compares with."""
        asked = json.dumps(request).encode()
        with _answer() as answer:
            beside = older._open() if older is not None else None
            call("query_json_beside", answer, self._open(), beside, asked, len(asked))
            text = structs.Text()
            call("answer_json", byref(text), answer)
            out: Dict[str, Any] = json.loads(str(text))
        if "error" in out:
            error = out["error"]
            raise SamklangError(error["code"], error["message"], error.get("advice") or "", error.get("field") or "")
        return out

    def lookup(self, term: str, *, lang: str = "", only_lang: str = "", agency: str = "", law: str = "", life_event: str = "",
               subject_field: str = "", as_of: Day = None, limit: int = 10) -> Senses:
        """Which concepts a term may mean, best first. `agency` (organisation number or name) says whose sense comes first;
        `as_of` (a date or "2026-11-27") leaves out what is not valid then."""
        text = _Texts()
        options = structs.LookupOptions(limit=limit, as_of=_day(as_of), lang=text(lang), only_lang=text(only_lang),
                                        agency=text(agency), law=text(law), life_event=text(life_event),
                                        subject_field=text(subject_field))
        asked = _bytes(term)
        with _answer() as answer:
            call("ontology_lookup", answer, self._open(), asked, len(asked), byref(options))
            row = _row(structs.Senses, "answer_senses", answer)
            senses = [Sense.of(_row(structs.Sense, "answer_sense", answer, at)) for at in range(row.count)]
            return Senses(senses, row.total, row.left_out, bool(row.ambiguous))

    def compare(self, a: str, b: str, *, lang: str = "", as_of: Day = None) -> Comparison:
        """How concept `a` relates to concept `b`, both by IRI."""
        text = _Texts()
        options = structs.CompareOptions(as_of=_day(as_of), lang=text(lang))
        first, second = _bytes(a), _bytes(b)
        with _answer() as answer:
            call("ontology_compare", answer, self._open(), first, len(first), second, len(second), byref(options))
            row = _row(structs.Comparison, "answer_comparison", answer)
            return Comparison.of(row, [self._reason(answer, at) for at in range(row.reason_count)])

    @staticmethod
    def _reason(answer: c_void_p, at: int) -> Reason:
        row = _row(structs.Reason, "answer_reason", answer, at)
        a_words = bytes(row.a_text)[row.a_begin:row.a_end].decode("utf-8", "replace")
        b_words = bytes(row.b_text)[row.b_begin:row.b_end].decode("utf-8", "replace")
        return Reason(str(row.kind), row.weight, a_words, b_words, str(row.a_text), str(row.b_text))

    def annotate(self, text: str, *, lang: str = "", agency: str = "", life_event: str = "", subject_field: str = "",
                 as_of: Day = None, candidates: int = 5) -> Annotations:
        """The mentions of concepts in a text, with what each may mean. Linear in the text, which is not kept."""
        keep = _Texts()
        options = structs.AnnotateOptions(candidates=candidates, as_of=_day(as_of), lang=keep(lang), agency=keep(agency),
                                          life_event=keep(life_event), subject_field=keep(subject_field))
        data = _bytes(text)
        with _answer() as answer:
            call("ontology_annotate", answer, self._open(), data, len(data), byref(options))
            found = _row(structs.Mentions, "answer_mentions", answer)
            senses = [Sense.of(_row(structs.Sense, "answer_sense", answer, at)) for at in range(found.sense_count)]
            mentions = []
            begin = at_byte = 0  # mentions come by place, so that characters are counted once
            for at in range(found.count):
                row = _row(structs.Mention, "answer_mention", answer, at)
                if row.begin < at_byte:
                    begin = at_byte = 0
                begin += len(data[at_byte:row.begin].decode("utf-8", "replace"))
                at_byte = row.begin
                surface = data[row.begin:row.end].decode("utf-8", "replace")
                mentions.append(Mention(begin, begin + len(surface), surface, row.utf16_begin, row.utf16_end,
                                        mention_kind(row.kind),
                                        bool(row.undecided), senses[row.first:row.first + row.count]))
            return Annotations(mentions, found.words)


def build(files: Iterable[Path], *, decisions: Iterable[Path] = (), allow_partial: bool = False, threads: int = 0) -> Ontology:
    """Loads RDF files and folders of them, aligns their concepts, and freezes it all, as `samklang build` does. `decisions` are
    registers in SSSOM TSV. Needs the library samklang_c_rdf. One thread at a time."""
    text = _Texts()
    paths = [text(os.fsencode(path)) for path in files]
    registers = [text(os.fsencode(path)) for path in decisions]
    array = (structs.Text * len(registers))(*registers)
    options = structs.BuildOptions(threads=threads, allow_partial=int(allow_partial), decisions=array,
                                   decision_count=len(registers))
    handle, error = c_void_p(), c_void_p()
    check(rdf().samklang_ontology_build(byref(handle), (structs.Text * len(paths))(*paths), len(paths), byref(options), None,
                                        byref(error)), error)
    return Ontology(handle)
