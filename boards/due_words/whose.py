"""Who holds the meeting that a sentence speaks of: “the March meeting of the Scrutiny Committee”.

Pure: words in, words out. Leans on how months are written. It tells only who is named as holding it: whether that is
this board is asked elsewhere. Must not know any board, meeting or action.
"""

import re

from boards.due_words.months import MONTH, WEEKDAY

# What a meeting's name says beside who holds it: which one it is, and what sort of one.
SAYS_WHICH_ONE = """
a an the our this that another each every next following forthcoming coming upcoming future later subsequent further one
of on in for to at by before until within during around no than ahead prior after time early mid late new first second
third be held scheduled planned meets meet agenda meeting meetings mtg mtgs
formal full main regular ordinary special extraordinary monthly public private thur
"""
SAYS_WHICH = frozenset(SAYS_WHICH_ONE.split())
_WORD = re.compile(r"[\w&’'-]+")
_PART_OF_A_DAY = re.compile(rf"{MONTH}|{WEEKDAY}|\d+(?:st|nd|rd|th)?")
# “… of the Health and Wellbeing Board by May”: who holds it ends where the sentence says something else of it.
_AFTER = re.compile(
    r"""
    \s+(?: of\s+ | (?:with|between)\s+(?=(?:the\s+|our\s+)?[A-Z]))
    (?P<body>.+?)
    (?= \s+(?:by|on|in|at|to|for|when|where|which|who|that|held|scheduled|planned|due|from|so|as|if|will|is|are|was)\b
      | \s[–—-]\s | [,.;:()] | $ )
    """,
    re.VERBOSE,
)
# “The first meeting of the new year”: when it is, and not whose.
_A_DAY = re.compile(
    rf"(?:(?:the|this|next|new|financial|school|calendar)\s+)*"
    rf"(?:\d|{MONTH}|(?:year|term|quarter|month|series|programme)\b)",
    re.IGNORECASE,
)
# “to the Cabinet’s next meeting”, “the district councils’ March meetings”.
_OWNER = re.compile(r"(?P<body>(?:[\w&-]+\s+){0,7}[\w&-]+(?:[’']s|s[’']))\s+(?:the\s+)?$", re.IGNORECASE)
_UP_TO_ITS = re.compile(r"^.*\b(?:the|our|its|their|his|her|own)\s+", re.IGNORECASE)
_ITS = re.compile(r"\b(?:its|their|his|her)\s+(?:own\s+)?$", re.IGNORECASE)
# “will report to the Board at its next meeting”: whose it is stands right before it.
_OF_THE_BOARD = re.compile(
    r"\b(?:board|board members|members of the board),?(?:\s+again)?\s+(?:at|in|for|to)\s+(?:its|their)\s+$",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r".*\b(?:the|a|an|to|at|by|for|in|on|of|before|until|its|their|our|from|into|and\s+then)\s+",
    re.IGNORECASE | re.DOTALL,
)
# “Report to the Cabinet at the”: a name, or a body by what it is.
_TOLD_TO = re.compile(
    r"""
    \b(?:to|with|before)\s+
    (?P<body>(?:the\s+|our\s+|all\s+)?
      (?:[A-Z][\w’'&-]*(?:\s+(?:and\s+|of\s+|for\s+|the\s+)*[\w’'&-]+){0,5}?
        |(?:[a-z’'-]+\s+){0,3}?(?:cabinet|council|councils|committee|panel|forum|partnership|executive|governors)))
    \s+(?:at|in|for|during)\s+(?:the\s+|an?\s+)?$
    """,
    re.VERBOSE,
)
# “The Scrutiny Committee agenda for March”, “the Cabinet meeting in March”: who holds it stands before it.
_STANDS_ALONE = re.compile(r"\bagenda\b|^(?:meetings?|mtgs?)\b", re.IGNORECASE)


def whose_meeting(sentence: str, meeting: str, who: str = "") -> str:
    """Who is named as holding the meeting that a due names: “the Scrutiny Committee”; empty where nobody is.

    `sentence` is what was said; `meeting` the meeting's words in it (“March meeting”, “at its next meeting”); `who`
    whoever is to do what is said, whom “its next meeting” means.
    """
    line, words = " ".join(sentence.split()), _UP_TO_ITS.sub("", " ".join(meeting.split()))
    inside, start = _inside(words), line.lower().find(words.lower()) if words else -1
    if start < 0:
        return inside
    before, after = line[:start], line[start + len(words) :]
    beside = _beside(before) if _STANDS_ALONE.search(words) else ""
    return _after(after) or inside or _before(before, who) or beside or _told_to(before)


def _inside(meeting: str) -> str:
    """What is left of a meeting's words without what tells which one it is: “Cabinet” of “February Cabinet meeting”."""
    return " ".join(word for word in _WORD.findall(meeting) if not _says_which(word))


def _says_which(word: str) -> bool:
    bare = word.lower().strip("’'-").removesuffix("’s").removesuffix("'s")
    return not bare or bare in SAYS_WHICH or bool(_PART_OF_A_DAY.fullmatch(bare))


def _after(after: str) -> str:
    found = _AFTER.match(after)
    return found["body"].strip() if found and not _A_DAY.match(found["body"]) else ""


def _before(before: str, who: str) -> str:
    if _ITS.search(before):
        return "" if _OF_THE_BOARD.search(before) else who
    found = _OWNER.search(before)
    return _BEGINS.sub("", found["body"]).strip() if found else ""


def _told_to(before: str) -> str:
    """“… to the Cabinet at the March meeting”: whoever is told there holds it."""
    found = _TOLD_TO.search(before)
    return found["body"].strip() if found else ""


def _beside(before: str) -> str:
    begins = _BEGINS.match(before)
    return "" if begins is None else _inside(before[begins.end() :])
