"""Whose decision it is: the words that name who decided, and whether those are the board.

Leans on nothing. Must not know a board by name: the words of its name are passed in.
"""

import re

from publishing.reading.patterns import ends_with

# Among the words of a board's name where it is a council itself: only then is “the council” the board.
OF_A_COUNCIL = "=council"
_BEGINS_A_NAME = ("the", "all", "both", "our", "we")
_WITHIN_A_NAME = ("board", "panel", "committee", "and", "of")
# Words that any board's name may hold, so that they tell no body from another.
_OF_ANY_BOARD = frozenset(
    (
        *("the", "all", "both", "our", "voting", "core", "other", "remaining", "shadow", "joint", "full"),
        *("board", "panel", "committee", "group", "partnership", "members"),
        *("improvement", "strategic"),
    )
)
# “Staff members agreed”: members of something else.
_OTHER_MEMBERS = ends_with(
    r"""
    (?:family | staff | team | community | council | cabinet | crew | union | public)\s+members?
    chief executive
    """
)
# Nouns of bodies: one that the board's name does not hold is another body's, as is a noun with a word of its own.
_NOUNS = ("panel", "committee", "executive", "forum", "commission", "subgroup", "sub-group")
_BODIES = (*_NOUNS, "board", "group", "partnership")
_OWNED = re.compile("[’']s?$")
_OF_OUR_OWN = frozenset(
    ("the", "all", "both", "our", "full", "whole", "new", "joint", "shadow", "entire", "of", "and", "&")
)


def own_words(subject: str) -> str:
    """A subject without the words before its own beginning: “in discussion the panel” is “the panel”."""
    words = subject.split()
    for place in range(len(words) - 1, -1, -1):
        if words[place].lower() in _BEGINS_A_NAME:
            return " ".join(words[place:])
    kept: list[str] = []
    for word in reversed(words):
        if kept and not word[:1].isupper() and word.lower() not in _WITHIN_A_NAME:
            break
        kept.insert(0, word)
    return " ".join(kept)


def is_ours(subject: str, board: frozenset[str]) -> bool:
    """Whether a subject is the board itself: a body under another name is another body.

    `board` holds the words of the board's name in small letters; without any, every body counts as the board.
    """
    own = own_words(subject)
    if _OTHER_MEMBERS.search(own):
        return False
    last = own.lower().split()[-1:]
    if last == ["cabinet"] and board and "cabinet" not in board:
        return False
    if last == ["council"] and OF_A_COUNCIL not in board:
        return False
    if board and _is_another(own.lower().removesuffix(" members").split(), board):
        return False
    names = {_OWNED.sub("", word.lower()) for word in own.split()[:-1] if word[:1].isupper()} - _OF_ANY_BOARD
    return not names or not board or names <= {_OWNED.sub("", word) for word in board}


def _is_another(words: list[str], board: frozenset[str]) -> bool:
    """Whether some words name another body than the board: “the steering group”, “the panel” of a partnership."""
    noun = words[-1] if words else ""
    if noun in _NOUNS and noun not in board:
        return True
    return noun in _BODIES and not set(words[:-1]) <= board | _OF_OUR_OWN | _OF_ANY_BOARD
