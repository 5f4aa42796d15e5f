"""The board's name: from the title where it names one, else the name that the document uses.

Leans on how names are written. Must not know any board by name.
"""

from collections import Counter

from boards.due_words import MONTHS
from publishing.reading.patterns import any_of, any_word, cased_rule

_MOST_WORDS = 9
_MONTHS = any_word(*(month.capitalize() for month in MONTHS))
# “Anyshire and Othertown Improvement Board”; not “Board members”.
_NAME = cased_rule(
    r"""
    \b(?:{capital},? (?:{joining} ){0,2}){1,9}
    {body}\b(?! (?:[Mm]embers? | [Ss]ecretar))(?: for (?:the )?{whom}(?:(?:,? and | ,) {whom})*)?
    """,
    whom=r"(?:[A-Z][a-z’']+(?: [A-Z][a-z’']+)?)",
    capital=r"(?:[A-Z][\w’'&-]*|St\.)",
    joining=any_word("of, and, the, for, in, &, to"),
    body=any_of(
        """
        Board of (?:Directors | Governors | Trustees | Management)
        Board | Trust Board | Panel | Committee | Partnership | Forum | Commission
        Taskforce | Task Force | Executive | Group | Council | Cabinet
        Combined Authority | Fire Authority | Police Authority | Governing Body | Trustees
        """
    ),
)
# “Anyshire improvement board”.
_SMALL_NAME = cased_rule(
    r"""
    \b(?:[A-Z][\w’'&.-]*(?: (?:of | and | the | for | area))? ){1,6}
    (?:[a-z]+ ){0,2}(?:board | panel | committee | partnership | forum | council)\b
    """
)
# “Anyshire Council – Improvement Board”: one name in two.
_OF_A_COUNCIL = cased_rule(r"(?P<council>\b(?:Council | Authority | Trust | Partners)) [–-] (?=[A-Z])")
# “Minutes of the Meeting of the …”: what a title says before the name.
_BEFORE_THE_NAME = cased_rule(
    r"^(?:{kind}\b{mark}(?:(?:of | from | the | to | for | on | and | meeting | s)\b{mark})*)+",
    mark=r"[\s:–-]*",
    kind=any_of(
        """
        The | A | An | Our | This | At | In | To | Of | From | Title | Item | Dear | Welcome
        Minutes | Notes? | Record | Meeting | Agenda | Summary | Report
        Update | Updates | Newsletter | Bulletin | Action Log | Actions?
        DRAFT | MINUTES | AGENDA | NOTES | RECORD | Terms of Reference | That
        Schedule | Reconstitution | Points | Action Points
        Draft | Unconfirmed | Confirmed | Final | Approved | Public
        What | How | Why | Key | Main | News | Messages
        Members | Chair | Vice-Chair | Chair[’']s | Independent | Attendees | Present | Establishment
        """
    ),
)

# “Meeting: 04/05/2016 - Improvement Panel (Item 7)”: as a committee’s page tells it.
_MEETING_OF = cased_rule(
    r"""
    ^(?:Meeting | Decided at meeting): \d{1,2}/\d{1,2}/\d{4} [–-][ ]
    (?:Joint meeting of )?(?P<board>[A-Z][^()]{3,120}?)(?: \(Item [^)]*\))?$
    | ^Meeting of (?:the )?(?P<of>[A-Z][^,()]{3,100}),[ ](?:[A-Z][a-z]+day,?[ ])?\d{1,2}[ ][A-Z][a-z]+[ ]\d{4}\b
    | ^Decision[ -][Mm]aker: (?P<maker>[A-Z][\w’' -]{3,80})$
    """
)
# “School Council”, “Trust Council”: a council that is the board itself.
_OWN_COUNCIL = cased_rule(r"\b(?:School | Youth | Trust | Town | Parish | Student | Community | Pupil) Council$")
# “Ann Lee, Chair of the Governors’ Forum”: a person and an office before the body.
_OFFICE_OF = cased_rule(r"^.*\b(?:Chair | Chairman | Member | Clerk | Secretary | Director) (?:of | to) (?:the )?")
# “November Board”, “Working Group”: no name.
_NO_NAME = cased_rule(r"^(?:{month} (?:Board | Meeting) | (?:Working | Task | Steering | Focus) Group)$", month=_MONTHS)
# “Chief Executive”: an office, and no body.
_IS_OFFICE = cased_rule(r"\b(?:Chief Executive | Leader of the Council)$")


def board_name(title: str, texts: list[str]) -> str | None:
    """The board's name, or None: from the title where it names one, else the first, else the one used most."""
    of_page = next(
        (match["board"] or match["of"] or match["maker"] for text in texts if (match := _MEETING_OF.match(text))), None
    )
    if of_page is not None:
        return of_page.strip()
    in_text = Counter(name for text in texts[:400] for name in _names_in(text[:3_000]))
    in_title = _boards_of(_names_in_title(title))
    early = [name for text in texts[:8] for name in _names_in(text[:400])]
    if in_title and not (_is_council(in_title[0]) and _boards_of(early)[0:1] != early[0:1]):
        return _fuller(max(in_title, key=len), in_text)
    if early:
        return _boards_of(early)[0]
    return in_text.most_common(1)[0][0] if in_text else None


def _boards_of(names: list[str]) -> list[str]:
    """The names that are no council's: its board is meant where both stand. All of them where there is no other."""
    return [name for name in names if not _is_council(name)] or names


def _is_council(name: str) -> bool:
    return name.endswith(" Council") and not _OWN_COUNCIL.search(name)


def _calm(words: str) -> str:
    """A heading in capitals throughout, with capitals at each word alone."""
    return words.title().replace("’S", "’s").replace("'S", "'s") if words.isupper() else words


def _names_in_title(title: str) -> list[str]:
    calm = " | ".join(_calm(part) for part in title.split(" | "))
    calm = _OF_A_COUNCIL.sub(r"\g<council> ", calm)
    found = _NAME.findall(calm) or _SMALL_NAME.findall(calm)
    return [name for name in map(_cleaned, found) if name]


def _names_in(text: str) -> list[str]:
    return [name for name in map(_cleaned, _NAME.findall(text)) if name]


def _fuller(name: str, others: Counter[str]) -> str:
    """The longer name the text gives to the same board, where the title shortens it."""
    longer = [other for other in others if other.endswith(" " + name) and len(other.split()) <= _MOST_WORDS]
    return max(longer, key=lambda other: (others[other], len(other))) if longer else name


def _cleaned(name: str) -> str:
    """A name without what a title says before it; nothing where a single word is left."""
    cleaned = _BEFORE_THE_NAME.sub("", _OFFICE_OF.sub("", name)).strip(" ,–-")
    is_name = " " in cleaned and not (_IS_OFFICE.search(cleaned) or _NO_NAME.match(cleaned))
    return cleaned if is_name else ""
