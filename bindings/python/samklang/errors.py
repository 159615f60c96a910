# SPDX-License-Identifier: Apache-2.0
"""What goes wrong."""

from __future__ import annotations


class SamklangError(Exception):
    """A call failed. `str()` is one line for people: where, what, and what to do about it."""

    def __init__(self, code: str, message: str, advice: str = "", source: str = "", line: int = 0) -> None:
        where = f"{source}:{line}: " if source and line else f"{source}: " if source else ""
        super().__init__(where + message + (f" ({advice})" if advice else ""))
        self.code = code
        """The stable name of what kind of trouble it is: "usage", "io", "syntax" ..."""
        self.message = message
        self.advice = advice
        self.source = source
        """The input concerned, or the field of a request; may be empty."""
        self.line = line
        """From 1; 0 is unknown."""
