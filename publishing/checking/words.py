"""What can be seen in the words alone: addresses, telephone numbers, links, small numbers, headings, pasted HTML.

Leans on boards/text.py and on what the printer can show. One text in, points out. Must not know drafts. These are
questions to a person: each rule would rather ask once too often than miss a name.
"""

import re
from collections.abc import Iterator
from typing import Protocol

from boards import printing, text
from publishing.checking.points import Point

EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
TELEPHONE = re.compile(
    r"(?<![\w/])(?:\+44[ \u00a0\u2009\u202f.-]*(?:\(0\))?|\(?0)[ \u00a0\u2009\u202f.-]*[1-9]"
    r"(?:[ \u00a0\u2009\u202f().–-]{0,2}[0-9]){8,10}(?![\w/])"
)
TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9:]*(?:\s[^<>]*)?/?>|<!--|<!\[|&nbsp;|\bmso-[a-z-]+:", re.IGNORECASE)
POINTLESS = frozenset(
    {"here", "click here", "found here", "link", "this", "more", "read more", "this link", "this page"}
)
DATE_LIKE = re.compile(
    r"\b[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?:\s+[0-9]{4})?"
    r"|\b[0-9]{1,2}[:.][0-9]{2}\s*(?:am|pm)?\b|\b[0-9]{1,2}\s*(?:am|pm)\b|\b[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?\b",
    re.IGNORECASE,
)
A_NAME = re.compile(
    r"\b(?:recommendations?|decisions?|actions?|items?|parts?|sections?|versions?|paragraphs?|priority|priorities|"
    r"phases?|years?|quarters?|stages?|tiers?|levels?|key stages?|appendix|annex|chapters?|numbers?|no\.?|week|page)"
    r"[ \u00a0][0-9]{1,3}(?:[ \u00a0]?(?:,|and|to|-)[ \u00a0]?[0-9]{1,3})*",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?<![\w.,£$€/-])([0-9]{1,3})(?![\w,./%-]|\s?%|\s+per\s?cent|\s+percent|\.[0-9])")
IN_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
PEOPLE = (
    r"(?:child(?:ren)?|young\s+(?:people|person)|famil(?:y|ies)|care\s+leavers?|bab(?:y|ies)|infants?|teenagers?|"
    r"siblings?|brothers?|sisters?|twins|pupils?|girls?|boys?|cases?|reviews?|referrals?|assessments?|incidents?|deaths?|mothers?|fathers?|parents?|victims?|missing|placements?)"
)
WORD_NUMBER = re.compile(rf"\b({'|'.join(IN_WORDS)})\s+(?:[a-z-]+\s+){{0,2}}?{PEOPLE}\b", re.IGNORECASE)
OUT_OF = re.compile(
    rf"\b({'|'.join(IN_WORDS)})\s+(?:out\s+)?of\s+(?:the\s+)?(?:{'|'.join(IN_WORDS)}|ten|[0-9]+)\b", re.IGNORECASE
)
NO_MORE = re.compile(
    rf"\b(?:no\s+(?:more|fewer|less)\s+than|(?:fewer|less|more)\s+than|only|at\s+least|up\s+to)\s+({'|'.join(IN_WORDS)})\b"
    r"(?!\s+(?:hours?|days?|weeks?|months?|years?|meetings?|times?)\b)",
    re.IGNORECASE,
)
BOTH = re.compile(rf"\b(both)\s+(?:of\s+)?(?:the\s+|these\s+)?{PEOPLE}\b", re.IGNORECASE)
YEARS_OLD = re.compile(
    rf"(?<![\w.-])([0-9]{{1,2}}|{'|'.join(IN_WORDS)})[- \u00a0]years?[- \u00a0]olds?\b", re.IGNORECASE
)
RATIO = re.compile(r"\s+(?:in|(?:out\s+)?of)\s+(?:every\s+)?$", re.IGNORECASE)
PICTURE = re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)")
WRITTEN = re.compile(r"\[([^\]\n]*)\]\(([^)\s]*)\)")
ODD = re.compile(r"[\s<>\"'`\\{}|^]")
WHOLE = re.compile(
    r"https?://(?!localhost|127\.|\[?::1|intranet)[\w-]+(?:\.[\w-]+)+(?::[0-9]{1,5})?(?:[/?#][^\s<>\"'`\\{}|^]*)?",
    re.IGNORECASE,
)
LIST_MARK = re.compile(r"(?m)^\s*[0-9]{1,3}[.)]\s")


MOST_LETTERS = 10
CANNOT_SHOW = "The PDF cannot show this and puts ◊ in its place. The page shows it. Say it in words."


class Reachable(Protocol):
    """The addresses of this site that the public can open."""

    def is_of_this_site(self, href: str) -> bool:
        """Whether a whole address leads to this site."""
        ...

    def __contains__(self, href: object) -> bool: ...


def addresses(words: str, own_mailbox: str) -> Iterator[Point]:
    """E-mail addresses other than the board's mailbox, and telephone numbers."""
    for found in dict.fromkeys(EMAIL.findall(words)):
        if found.lower() != own_mailbox.lower():
            yield Point("This may be a person’s email address. Use the Board’s mailbox.", quote=found)
    for found in dict.fromkeys(TELEPHONE.findall(words)):
        if sum(letter.isdigit() for letter in found) >= 10:
            yield Point("This may be a person’s telephone number.", quote=found.strip())


def bad_links(words: str, answers: "Reachable | None" = None) -> Iterator[Point]:
    """Links without words or with words that do not say where they go, and links that lead nowhere.

    `answers` are the addresses of this site that the public can open; others of this site are dead. Addresses of
    other sites are not visited.
    """
    found = text.links(words)
    for label, href in WRITTEN.findall(words):  # what the reader of Markdown refused: a file, a script
        if (label.strip(), href.strip()) not in found and not any(href.strip() == known for _, known in found):
            yield Point("This link leads nowhere.", quote=text.plain(label) or href)
    for label, href in found:
        shown = label or href
        if not label:
            yield Point("This link has no text.", quote=shown or "a link to nothing")
        elif label.lower().rstrip(".") in POINTLESS:
            yield Point("This link does not say where it goes.", quote=shown)
        if is_dead(href, answers):
            yield Point("This link leads nowhere.", quote=shown)


def is_dead(href: str, answers: "Reachable | None" = None) -> bool:
    """Whether an address cannot lead anywhere: empty, “#”, a file of somebody's machine, a closed page of this site."""
    href = href.strip()
    if href.startswith("mailto:"):
        return EMAIL.fullmatch(href.removeprefix("mailto:").partition("?")[0]) is None
    if href.startswith("/") and not href.startswith("//"):
        if ODD.search(href):
            return True
        return answers is not None and href.partition("#")[0].partition("?")[0] not in answers
    if answers is not None and answers.is_of_this_site(href):
        return href not in answers
    return WHOLE.fullmatch(href) is None


def small_numbers(words: str, under: int) -> Iterator[Point]:
    """Numbers under the board's threshold that may count children, in figures or in words."""
    if under < 2:
        return
    read = WRITTEN.sub(r"\1", LIST_MARK.sub(" ", words))  # of a link its words, also where its address is refused
    bare = DATE_LIKE.sub(" ", A_NAME.sub(" ", text.plain(read)))
    sentence = f"A number under {under} may let somebody recognise a child."
    told = 0  # where the last one that was told ends
    for found in NUMBER.finditer(bare):
        if 0 < int(found[1]) < under:
            if not (told and RATIO.fullmatch(bare, told, found.start())):  # “1 in 3” is one thing to look at
                yield Point(sentence, quote=_around(bare, found.start()))
            told = found.end()
    seen: set[int] = set()
    for pattern in (OUT_OF, NO_MORE, WORD_NUMBER, BOTH, YEARS_OLD):
        for found in pattern.finditer(bare):
            if found.start(1) not in seen and 0 < _counted(found[1]) < under:
                seen.add(found.start(1))
                yield Point(sentence, quote=" ".join(found[0].split()))


def _counted(said: str) -> int:
    return int(said) if said.isdecimal() else IN_WORDS.get(said.lower(), 2)  # “both”


def _around(words: str, place: int) -> str:
    """Some whole words before and after, of the same line."""
    line, _, _ = words[place:].partition("\n")
    before = words[words.rfind("\n", 0, place) + 1 : place]
    start = max(0, before.rfind(" ", 0, max(0, len(before) - 25)))
    after = line if len(line) <= 30 else line[:30].rpartition(" ")[0] or line.partition(" ")[0]
    return " ".join(f"{before[start:]}{after}".split())


def pictures(words: str) -> Iterator[Point]:
    """Pictures in Markdown: no page shows them, the public would read “!” and a link."""
    for label in PICTURE.findall(words):
        yield Point(NO_PICTURE, quote=text.plain(label) or "a picture without words")


def typed_marks(words: str) -> Iterator[Point]:
    """Marks of Markdown in words that are published as they were typed."""
    if " ".join(text.plain(words).split()) != " ".join(words.split()):
        yield Point(MARKS_ARE_READ, quote=text.one_line(words, 60))


def skipped_headings(words: str) -> Iterator[Point]:
    """A heading that is more than one level below the one before it."""
    before: int | None = None
    for level, heading in text.headings(words):
        if before is not None and level > before + 1:
            yield Point("A heading level is skipped before this heading.", quote=text.plain(heading))
        before = level


def pasted_html(words: str) -> Iterator[Point]:
    """HTML or Word's markup that was pasted as text: the public would read the tags."""
    found = TAG.search(words)
    if found:
        yield Point(HTML_IS_NOT_TEXT, quote=found[0][:60], stops=True)


NO_PICTURE = "A picture is not shown: the public reads “!” and a link. Take it out, or link to it in words."
MARKS_ARE_READ = "The public reads the marks of Markdown in these words, like asterisks. Take them out."
HTML_IS_NOT_TEXT = "Remove the HTML, like “<p>” or “<span>”: paste the words without their formatting"


def unprintable(said: str) -> Iterator[Point]:
    """Letters without a shape in the PDF: ticks, boxes and other alphabets."""
    letters = printing.unprintable(said)
    if letters:
        yield Point(CANNOT_SHOW, quote=" ".join(letters[:MOST_LETTERS]))
