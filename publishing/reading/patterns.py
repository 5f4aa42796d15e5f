"""Patterns: how the reader's rules are written down, so that each can be read aloud.

Leans on nothing but regular expressions. Must not know a word of English: the words are passed in.

A rule is a text of several lines. Line breaks, indents and the spaces around “|” do not count; any other space is a
space. `{name}` stands for the piece passed in by that name. A line that begins with “# ” is a remark. So

    rule(r'''
        ^(?:the )?{body}
        # “The board unanimously agreed”
        (?: {adverb})* agreed
        ''', body=any_word("board, panel"), adverb=any_word("also, then"))

finds “The panel then agreed”. `any_word`, `any_of` and `piece` make pieces; the others make patterns to look with.
"""

import re

_PIECE = re.compile(r"\{([a-z_]+)\}")
_BESIDE_A_BAR = re.compile(r"\s*\|\s*")
_PARTED = re.compile(r"[,\n]")


def any_word(*lists: str) -> str:
    """A piece for any of some plain words, parted by commas and lines; “plan(s)” is “plan” and “plans”.

    The longest stand first, so that none is cut short by another.
    """
    found = {form for text in lists for word in _PARTED.split(text) if word.strip() for form in _forms(word.strip())}
    longest_first = sorted(found, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in longest_first) + ")"


def any_of(text: str, **pieces: str) -> str:
    """A piece for any of several patterns: each line is one, or more of them parted by “|”."""
    return f"(?:{_filled('|'.join(_lines(text)), pieces)})"


def piece(text: str, **pieces: str) -> str:
    """A piece that stands over several lines."""
    return f"(?:{_filled(''.join(_lines(text)), pieces)})"


def rule(text: str, **pieces: str) -> re.Pattern[str]:
    """A pattern that takes capitals and small letters alike. Raises `KeyError` for a piece that was not passed in."""
    return re.compile(_filled("".join(_lines(text)), pieces), re.IGNORECASE)


def cased_rule(text: str, **pieces: str) -> re.Pattern[str]:
    """A pattern for which capitals count, as in names. Raises `KeyError` for a piece that was not passed in."""
    return re.compile(_filled("".join(_lines(text)), pieces))


def begins_with(text: str, **pieces: str) -> re.Pattern[str]:
    """A pattern for a text that begins with any of several patterns, one a line, and ends there on a whole word."""
    return re.compile(rf"^{any_of(text, **pieces)}\b", re.IGNORECASE)


def ends_with(text: str, **pieces: str) -> re.Pattern[str]:
    """A pattern for a text that ends with any of several patterns, one a line, on whole words."""
    return re.compile(rf"\b{any_of(text, **pieces)}$", re.IGNORECASE)


def holds(text: str, **pieces: str) -> re.Pattern[str]:
    """A pattern for a text that holds any of several patterns, one a line, as whole words."""
    return re.compile(rf"\b{any_of(text, **pieces)}\b", re.IGNORECASE)


def is_all(text: str, **pieces: str) -> re.Pattern[str]:
    """A pattern for a text that is nothing but one of several patterns, one a line."""
    return re.compile(rf"^{any_of(text, **pieces)}$", re.IGNORECASE)


def _forms(word: str) -> list[str]:
    return [word.replace("(s)", ""), word.replace("(s)", "s")]


def _lines(text: str) -> list[str]:
    if "\n" not in text:
        return [text]
    lines = (line.strip() for line in text.split("\n"))
    return [line for line in lines if line and not line.startswith("# ")]


def _filled(text: str, pieces: dict[str, str]) -> str:
    return _BESIDE_A_BAR.sub("|", _PIECE.sub(lambda name: pieces[name[1]], text))
