"""Who is to do it: the body, office or person that a sentence names as doing what it promises.

Leans on the tables of words. Must not know any person: the text's own words are given back, or nothing.
"""

import re

from publishing.reading.wording import DECIDERS, DOERS, DONE

_THINGS = re.compile(
    r"\b(?:plans?|reports?|strateg(?:y|ies)|frameworks?|polic(?:y|ies)|programmes?|projects?|reviews?|audits?|notices?|acts?|updates?|scorecards?|dashboards?|surveys?|workshops?|events?|"
    r"papers?|minutes|letters?|meetings?|visits?|inspections?|consultations?|conferences?|services act|protocols?|pilots?|models?|systems?|tools?|terms of reference|measures?|actions?|"
    r"recommendations?|bids?|budgets?|work|training|sessions?|campaigns?|websites?|newsletters?|process(?:es)?|charters?|roadshows?|drafts?|versions?|findings|results|data|cases|posts|evaluation|recruitment|assessments?|analysis|summary|timetable|timescales?|feedback)$",
    re.I,
)
_NO_NAME = re.compile(
    r"(?:ment|tion|sion|ing|ness|ity|ance|ence|back|work|age|ship|data|ments|tions|als|ies|ates|ers?hip|scales|comes)$|^(?:This|That|These|Those|There|It|All|Both|Each|Some|Any|Many|Most|Following|Further|However|Progress|More|What|Where|When|If|As|In|On|At|By|For|From|To|Next|Then|Once|Copies|Comments|Details|Papers|Minutes|Items|Figures|Notes|Dates|Slides|Families|Children|Parents)$"
)
_PRONOUNS = {
    "he",
    "she",
    "they",
    "it",
    "who",
    "which",
    "this",
    "these",
    "that",
    "both",
    "i",
    "all",
    "everyone",
    "there",
    "those",
    "others",
}
_TITLED = r"(?:the |all |each |our |its |their |both |every |an? )?"
_OFFER = re.compile(
    rf"\b(?:offer|proposal|commitment|invitation|undertaking)s? (?:made )?(?:by|from) (?P<who>{_TITLED}[A-Z][\w’'&-]+(?: (?:[A-Z][\w’'&-]+|of|and|for|the))*(?: [A-Z][\w’'&-]+)?)"
)
_AGENT = re.compile(
    rf"\bby (?P<who>{_TITLED}[\w’'&-]+(?:,? (?!(?:by|to|at|in|on|before|and|with|so|for|who|which|that|until|ahead|within|as|when|the end)\b)[\w’'&/-]+){{0,5}}(?: (?:of|for) (?:the )?[A-Z][\w’'&-]+(?: (?:and )?[A-Z][\w’'&-]+)*)?)"
)
_NOT_AGENT = re.compile(
    r"^(?:the end|\d|end|early|mid|late|close|noon|then|this|that|each|a date|next|january|february|march|april|may|june|july|august|september|october|november|december|mon|tues|wed|thurs|fri|easter|christmas|half|term|e-?mail|summer|spring|autumn|winter|q\d|\w+ing\b)",
    re.I,
)
_CUT = re.compile(
    r"(?:[,;:–]\s|\bthat\s|\bbecause\s|\bwhere\s|\bso\s|\bwhile\s|\bwhilst\s|\bbut\s|\band then\s|\bbefore\s|\bthough\s|\balthough\s|[.(]\s?)",
    re.I,
)
_LEADING = re.compile(
    r"^(?:and|but|then|therefore|also|however|so|to|as|in addition|instead|meanwhile|consequently|accordingly|going forward|in future|once complete|finally|yes)\s+",
    re.I,
)
_FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|should|could|can|may|must|said|agreed|noted|reported|explained|advised|confirmed|asked|felt|told|gave|made|took|received|discussed|presented|summarised|highlighted|informed|stated)\b",
    re.I,
)
_PASSIVE = re.compile(
    rf"\s*(?:(?:will|would|shall|should|must|needs?|needed|is|are|was|were|to|be|also|then|now|therefore|formally|\w+ly) )*"
    rf"(?:{DONE}|\w+ed)(?: (?:and|or) (?:\w+ly )?(?:{DONE}|\w+ed))?(?: (?!(?:and|or|to|that|which|who)\b)[\w’'-]+){{0,3}}? (?=by\b)",
    re.I,
)
_MOST_WORDS = 12


def doer_before(left: str) -> str | None:
    """The one who does it, where the words before the verb end with a body, an office or a person."""
    clauses = _CUT.split(left)
    for take in (1, 2):
        words = ", ".join(part.strip() for part in clauses[-take:]) if take == 2 else clauses[-1].strip()
        words = _LEADING.sub("", words).strip(" ,")
        words = _after_finite(words)
        if words and is_doer(words):
            return words
        if take == 1 and words:
            return None
    return None


def _after_finite(words: str) -> str:
    """“X has been told and the council”: the part after the last verb and its “and”."""
    if not _FINITE.search(words):
        return words
    after = re.split(r"\b(?:and|or)\s+", words)[-1].strip()
    return "" if _FINITE.search(after) or after == words else after


def is_doer(words: str) -> bool:
    """Whether a few words name someone who can do things."""
    if (
        not words
        or len(words.split()) > _MOST_WORDS
        or words.lower() in _PRONOUNS - {"they", "he", "she", "i", "both", "all", "everyone"}
    ):
        return False
    parts = re.split(r",\s*|\s+and\s+|\s*&\s*|\s*/\s*", words)
    return any(_is_one(part) for part in parts[-1:]) or (len(parts) > 1 and _is_one(parts[0]))


def _is_one(words: str) -> bool:
    head = re.split(r"\s+(?:of|for|from|at|in|on|within|across|with|to|who|representing|responsible)\s+", words)[
        0
    ].strip(" ()")
    if not head or _THINGS.search(head):
        return False
    if re.search(rf"(?:^|[\s-])(?:{DOERS})(?: \([^)]*\))?$", head, re.I):
        return True
    bare = re.sub(
        rf"^{_TITLED}(?:cllrs?|councillors?|dr|mr|mrs|ms|prof(?:essor)?|rev|sir|dame|lord|baroness|cc)?\.?\s*",
        "",
        head,
        flags=re.I,
    )
    if re.fullmatch(r"[A-Z][A-Z&/]{1,6}(?:s|[a-z])?", bare):
        return True
    names = bare.split()
    if not names or not all(re.match(r"[A-Z][\w’'.-]*$|\([A-Z]", name) for name in names) or len(names) > 6:
        return False
    return (
        len(names) > 1
        and not _NO_NAME.search(names[-1])
        or len(names) == 1
        and not _NO_NAME.search(names[0])
        and not names[0].endswith(("s", "ed", "ly"))
    )


def who_named(words: str | None) -> str | None:
    """A doer's words, without those that name nobody (“it”, “they”)."""
    if not words or words.lower() in _PRONOUNS:
        return None
    return words.strip(" ,;:–-")


def agent_after(right: str) -> str | None:
    """“… to be agreed by the Board and submitted”: who does a thing told in the passive."""
    match = _PASSIVE.match(right)
    if match is None:
        return None
    found = _AGENT.match(right[match.end() :])
    if found is None or _NOT_AGENT.match(found["who"]):
        return None
    who = found["who"].strip()
    return who if is_doer(who) or re.search(rf"{DECIDERS}$", who, re.I) else None


def offered_by(left: str) -> str | None:
    """“An offer by the Fire Service to …”: who made the offer that is taken up."""
    match = _OFFER.search(left)
    return match["who"].strip() if match else None
