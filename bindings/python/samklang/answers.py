# SPDX-License-Identifier: Apache-2.0
"""What questions are answered with: plain values that live by themselves."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Iterator, List, Optional, Tuple

from . import structs
from .library import core

_VALIDITY = (None, "undated", "not-yet-valid", "valid", "expired")
_LABEL_KIND = ("preferred", "alternative", "hidden", "related", "data-structure")
_MENTION_KIND = ("term", "compound-head", "modifier")
_BASIS = ("none", "identity", "verdict", "concept-system", "chain")
_AUTHORITY = ("computed", "asserted", "decided")
_DIFFERENCES = ("genus", "scope", "value", "exception", "population", "legal-basis", "validity", "facet", "missing-definition")
_CAVEATS = ("undecided", "not-implied", "with-caution", "other-statutes", "stale", "label-only", "not-valid", "undefined",
            "indirect", "external", "transferred")


def _name(names: Tuple[Optional[str], ...], number: int) -> Optional[str]:
    return names[number] if 0 <= number < len(names) else "unknown"


def _bits(names: Tuple[str, ...], bits: int) -> Tuple[str, ...]:
    return tuple(name for place, name in enumerate(names) if bits >> place & 1)


def _day(number: int) -> Optional[datetime.date]:
    try:
        return datetime.date(number // 10000, number // 100 % 100, number % 100)
    except ValueError:
        return None


def mention_kind(number: int) -> Optional[str]:
    """The name of a SAMKLANG_MENTION_ number."""
    return _name(_MENTION_KIND, number)


@dataclasses.dataclass(frozen=True)
class Concept:
    """A concept as it stands in every answer."""

    uri: str
    label: str  #: the preferred term; the IRI where there is none
    lang: str  #: of `label`
    agency: str  #: key of who it counts for: an organisation number, an IRI or a text
    agency_name: str
    source: str  #: the first input that describes it
    law: str  #: key of the first law that its definitions cite; "" for none
    valid_from: Optional[datetime.date]
    valid_to: Optional[datetime.date]
    validity: Optional[str]  #: on the day asked about; None where it has dates and no day was asked about
    external: bool  #: something points at it, but no input describes it

    @classmethod
    def of(cls, row: structs.Concept) -> "Concept":
        return cls(str(row.uri), str(row.label), str(row.lang), str(row.agency), str(row.agency_name), str(row.source),
                   str(row.law), _day(row.valid_from), _day(row.valid_to), _name(_VALIDITY, row.validity), bool(row.external))


@dataclasses.dataclass(frozen=True)
class Sense:
    """One concept that a term may mean."""

    concept: Concept
    score: float  #: 0..1
    margin: float  #: to the next sense; the last one's is its score
    tier: str  #: in what it was found: "exact", "folded", "stem", "written-form", "compound-head", "near"
    matched: str  #: the label that was found, as written
    matched_lang: str
    matched_kind: Optional[str]  #: "preferred", "alternative", "hidden" ...
    approximate: bool  #: by a part or a near spelling: ask before relying on it
    deprecated: bool  #: by a label that its owner advises against

    @classmethod
    def of(cls, row: structs.Sense) -> "Sense":
        return cls(Concept.of(row.item), row.score, row.margin, core().samklang_tier_name(row.tier).decode(), str(row.matched),
                   str(row.matched_lang), _name(_LABEL_KIND, row.kind), bool(row.approximate), bool(row.deprecated))


@dataclasses.dataclass(frozen=True)
class Senses:
    """The senses of a term, best first; a sequence of Sense."""

    senses: List[Sense]
    total: int  #: found, before the limit
    left_out: int  #: not valid on the day asked about
    ambiguous: bool  #: the best two are nearly as good, and are not known to be one concept

    def __len__(self) -> int:
        return len(self.senses)

    def __getitem__(self, at: int) -> Sense:
        return self.senses[at]

    def __iter__(self) -> Iterator[Sense]:
        return iter(self.senses)


@dataclasses.dataclass(frozen=True)
class Reason:
    """A reason of a comparison, with the words of both texts that it is about."""

    kind: str  #: "preferred-label", "number-conflict" ...
    weight: float  #: -1 against sameness .. 1 for it
    a_words: str
    b_words: str
    a_text: str  #: the whole text
    b_text: str


@dataclasses.dataclass(frozen=True)
class Comparison:
    """How concept A relates to concept B. Speaks of meaning, never of a legal right to share."""

    a: Concept
    b: Concept
    relation: str  #: of A to B: "exact", "close", "broader" (A is the broader), "narrower", "overlapping", "related" ...
    confidence: float  #: 0..1
    margin: float
    runner_up: str
    p_same: float
    p_exact: float
    a_implies_b: str  #: whether what holds of A holds of B: "yes", "with-caution", "no", "unknown"
    b_implies_a: str
    basis: Optional[str]  #: "verdict", "identity", "concept-system", "chain", "none"
    authority: Optional[str]  #: "computed", "asserted", "decided"
    differences: Tuple[str, ...]
    caveats: Tuple[str, ...]
    choice: str  #: "A", "B", "C" of the coordination standard, or ""
    same_agency: bool
    decision_case: str
    decided: Optional[datetime.date]
    reasons: List[Reason]  #: strongest first

    @classmethod
    def of(cls, row: structs.Comparison, reasons: List[Reason]) -> "Comparison":
        relation, implication = core().samklang_relation_name, core().samklang_implication_name
        return cls(Concept.of(row.a), Concept.of(row.b), relation(row.relation).decode(), row.confidence, row.margin,
                   relation(row.runner_up).decode(), row.p_same, row.p_exact, implication(row.a_implies_b).decode(),
                   implication(row.b_implies_a).decode(), _name(_BASIS, row.basis), _name(_AUTHORITY, row.authority),
                   _bits(_DIFFERENCES, row.differences), _bits(_CAVEATS, row.caveats),
                   _name(("A", "B", "C", ""), row.choice) or "", bool(row.same_agency), str(row.decision_case),
                   _day(row.decided), reasons)


@dataclasses.dataclass(frozen=True)
class Mention:
    """A place in a text that speaks of a concept."""

    begin: int  #: characters of the Python string: text[begin:end] is `surface`
    end: int
    surface: str
    utf16_begin: int  #: UTF-16 code units, for a browser or a JVM
    utf16_end: int
    kind: Optional[str]  #: "term", "compound-head", "modifier"
    undecided: bool  #: the best two candidates are nearly as good
    candidates: List[Sense]  #: best first


@dataclasses.dataclass(frozen=True)
class Annotations:
    """The mentions of a text, by place; a sequence of Mention."""

    mentions: List[Mention]
    words: int  #: of the text, small ones aside

    def __len__(self) -> int:
        return len(self.mentions)

    def __getitem__(self, at: int) -> Mention:
        return self.mentions[at]

    def __iter__(self) -> Iterator[Mention]:
        return iter(self.mentions)
