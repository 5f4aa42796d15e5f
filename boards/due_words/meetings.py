"""Dues at a meeting: “the February meeting”, “next Board”, “a future meeting”, “its meeting on 4 March”.

Leans on the months. Must not know any meeting: only its name is kept, never looked up.
"""

import re

from boards.due_words.months import DAY, MONTH, WEEKDAY, YEAR
from boards.due_words.written import Said, Shape, Written

UNNAMED = (
    "a future",
    "an upcoming",
    "a later",
    "a further",
    "a subsequent",
    "a forthcoming",
    "another",
    "one of the next",
    "future",
    "upcoming",
    "subsequent",
    "later",
)
NAMED_BY_ORDER = ("next", "the next", "following", "the following", "our next")
EVERY = ("each", "every")
# Before meetings in the plural: “future meetings” are all of them from now on.
FROM_NOW_ON = ("future", "subsequent", "alternate")
_NOT_OF_A_NAME = (
    r"(?!(?:the|a|an|and|or|to|for|by|with|will|would|their|its|this|that|our|all|if|so|when|as|at|in|of|on|is|was)\b)"
)
_WORDS_OF_A_NAME = rf"(?:face to face )?(?:{_NOT_OF_A_NAME}[a-z&’'-]+ ){{0,3}}?"
BODY = (
    rf"{_WORDS_OF_A_NAME}"
    r"(?:meetings?|mtgs?|boards?|panels?|committees?|cabinet|executive|forum|(?:sub-?|steering |working )group)\b"
    r"(?:[’']s)?(?! members?\b| papers?\b| (?:board|committee|group|panel)\b)(?: meetings?\b)?"
)
_BODY_LETTERS = ("meeting", "mtg", "board", "panel", "committee", "cabinet", "executive", "forum", "group")
_UNNAMED_LETTERS = tuple({words.split()[-1] for words in UNNAMED})
_UNNAMED = re.compile(rf"\b(?:{'|'.join(UNNAMED)}) {BODY}|(?:(?<=\bto )|(?<=\bat )|(?<=\bfor ))that meeting\b")
_DATED = re.compile(
    r"\b(?:next )?meetings?(?: of the [a-z]+)?,? "
    r"(?:(?:scheduled |planned )?for|to be held (?:on|in)|on|of|in) (?:the )?"
    rf"(?:(?:early|mid|late)[ -])?(?:{WEEKDAY},? )?(?:{DAY} (?:of )?)?{MONTH}(?: {YEAR})?\b"
)
_NAMED = re.compile(rf"\b(?:[0-3]?\d(?:st|nd|rd|th)? )?{MONTH}(?:[’']s)?(?: {YEAR})?,? {BODY}")
# “The agenda for March”, “the March agenda”: what is on it is due at that meeting.
_AGENDA = re.compile(
    rf"\bagenda (?:for|in) (?:the )?{MONTH}(?: {YEAR})?(?=$|[\s.,;)])(?!,? {BODY})"
    rf"|\b{MONTH.replace('<month>', '<month2>')}(?:[’']s)? agenda\b"
)
# “The autumn meeting”, “the spring term board”.
_OF_A_SEASON = re.compile(
    r"\b(?:spring|summer|autumn|winter)(?: term)?(?:[’']s)? (?:[a-z]+ )?"
    r"(?:meeting|mtg|board|panel|committee|forum)\b(?! members?\b| papers?\b)"
)
# “To the next LSCB”: a body by its letters.
_ORDERED_BY_LETTERS = re.compile(r"\bnext (?P<letters>[a-z]{2,6})\b(?=$|[.,;:)]| (?:and|in|on|to|with|for|as|so)\b)")
_ORDERED = re.compile(rf"\b(?:{'|'.join(NAMED_BY_ORDER)}) {BODY}")
# “The next policies and procedures group meeting”.
_ORDERED_WITH_AND = re.compile(
    r"\b(?:the )?next (?!week|month|year|term|quarter)(?:[a-z&’'-]+ ){1,4}?"
    rf"and (?:{_NOT_OF_A_NAME}[a-z&’'-]+ ){{1,3}}?(?:meeting|mtg)\b"
)
_EVERY = re.compile(
    rf"(?<!by )\b(?:{'|'.join(EVERY)}) {BODY}|\beach of (?:its|our|their) meetings\b"
    rf"|(?<!by )\b(?:{'|'.join(EVERY)}) (?:[a-z]+ )?(?:report|update|pack|newsletter|dashboard)\b"
    rf"|\b(?:all )?(?:{'|'.join(FROM_NOW_ON)}) {_WORDS_OF_A_NAME}(?:meetings|mtgs|boards|panels|committees)\b"
)
_NOT_A_BODY = "week|month|year|term|spring|summer|autumn|winter|monday|friday|sunday|easter|march|april|may|june|july"
_NEXT_BY_LETTERS = re.compile(rf"^(?:at |by |to )?(?:the )?next (?!{_NOT_A_BODY})[a-z]{{3,6}}$")
# “At the next Community Partnership”: the body meets, whatever else a partnership may be.
_NEXT_PARTNERSHIP = re.compile(
    rf"\b(?:the )?next (?:{_NOT_OF_A_NAME}[a-z&’'-]+ ){{0,4}}?partnership\b(?! (?:plan|agreement|board|working|day))"
)
# “Not at this meeting, but at the next one”.
_NEXT_ONE = re.compile(r"(?:(?<=\bat )|(?<=\bfor )|(?<=\bto ))the next one\b(?= *(?:$|[.,;)]))")
_NEXT_MET = re.compile(
    r"\bmeeting after (?:next|that)\b"
    r"|(?:(?<=\bfor )|(?<=\bby ))next time(?= *(?:$|[.,;)]))"
    r"|\bnext time (?:the )?[a-z]+ meets?\b|\b(?:[a-z]+ )?next meets\b"
)


_NEVER = re.compile(r"(?!)")


def _named(match: re.Match[str], words: str, said: Said) -> Written:
    name = words[match.start() : match.end()].rstrip(" .")
    return Written("meeting", words, meeting=name[4:] if name.lower().startswith("the ") else name, is_named=True)


def _by_letters(match: re.Match[str], words: str, said: Said) -> Written | None:
    return _named(match, words, said) if words[match.start("letters") : match.end("letters")].isupper() else None


def _unnamed(match: re.Match[str], words: str, said: Said) -> Written:
    return Written("meeting", words, meeting=words[match.start() : match.end()].rstrip())


def _every(match: re.Match[str], words: str, said: Said) -> Written:
    """At every meeting: no one of them is the day, it goes on."""
    return Written("ongoing", words)


SHAPES = [
    Shape(_EVERY, _every, needs=(*EVERY, *FROM_NOW_ON)),
    Shape(_UNNAMED, _unnamed, needs=(*_UNNAMED_LETTERS, "that meeting")),
    Shape(_DATED, _named, needs=("meeting",), of_months=True),
    Shape(_NAMED, _named, needs=_BODY_LETTERS, of_months=True),
    Shape(_AGENDA, _named, needs=("agenda",), of_months=True),
    Shape(_ORDERED, _named, needs=("next", "following")),
    Shape(_ORDERED_WITH_AND, _named, needs=("meeting", "mtg")),
    Shape(_OF_A_SEASON, _named, needs=("spring", "summer", "autumn", "winter")),
    Shape(_ORDERED_BY_LETTERS, _by_letters, needs=("next",)),
    Shape(_NEXT_PARTNERSHIP, _named, needs=("partnership",)),
    Shape(_NEXT_ONE, _named, needs=("next one",)),
    Shape(_NEXT_MET, _named, needs=("meeting after", "next time", "next meets")),
    Shape(_NEVER, _named, alone=_NEXT_BY_LETTERS, needs=("next",)),
]
