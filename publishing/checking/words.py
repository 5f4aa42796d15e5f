"""What can be seen in the words alone: addresses, telephone numbers, links, small numbers, headings, pasted HTML.

Leans on boards/text.py. Pure: one text in, findings out. Must not know drafts. These are questions to a person: each
rule would rather ask once too often than miss a name.
"""

import re
from collections.abc import Iterator
from typing import Protocol

from boards import text
from publishing.checking.findings import Finding

EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
TELEPHONE = re.compile(
    r"(?<![\w/])(?:\+44[ ()0-9-]{9,14}|\(?0[1-9][0-9]{1,4}\)?[ -]?[0-9]{3,4}[ -]?[0-9]{3,4})(?![\w/])"
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
    r"siblings?|pupils?|girls?|boys?|cases?|mothers?|fathers?|parents?|victims?|missing|placements?)"
)
WORD_NUMBER = re.compile(rf"\b({'|'.join(IN_WORDS)})\s+(?:[a-z-]+\s+){{0,2}}?{PEOPLE}\b", re.IGNORECASE)
WRITTEN = re.compile(r"\[([^\]\n]*)\]\(([^)\s]*)\)")
ODD = re.compile(r"[\s<>\"'`\\{}|^]")
WHOLE = re.compile(
    r"https?://(?!localhost|127\.|\[?::1|intranet)[\w-]+(?:\.[\w-]+)+(?::[0-9]{1,5})?(?:[/?#][^\s<>\"'`\\{}|^]*)?",
    re.IGNORECASE,
)
LIST_MARK = re.compile(r"(?m)^\s*[0-9]{1,3}[.)]\s")


class Reachable(Protocol):
    """The addresses of this site that the public can open."""

    def is_of_this_site(self, href: str) -> bool:
        """Whether a whole address leads to this site."""
        ...

    def __contains__(self, href: object) -> bool: ...


def addresses(words: str, own_mailbox: str) -> Iterator[Finding]:
    """E-mail addresses other than the board's mailbox, and telephone numbers."""
    for found in dict.fromkeys(EMAIL.findall(words)):
        if found.lower() != own_mailbox.lower():
            yield Finding("This may be a person’s email address. Use the Board’s mailbox.", quote=found)
    for found in dict.fromkeys(TELEPHONE.findall(words)):
        if sum(letter.isdigit() for letter in found) >= 10:
            yield Finding("This may be a person’s telephone number.", quote=found.strip())


def bad_links(words: str, answers: "Reachable | None" = None) -> Iterator[Finding]:
    """Links without words or with words that do not say where they go, and links that lead nowhere.

    `answers` are the addresses of this site that the public can open; others of this site are dead. Addresses of
    other sites are not visited.
    """
    found = text.links(words)
    for label, href in WRITTEN.findall(words):  # what the reader of Markdown refused: a file, a script
        if (label.strip(), href.strip()) not in found and not any(href.strip() == known for _, known in found):
            yield Finding("This link leads nowhere.", quote=label or href)
    for label, href in found:
        shown = label or href
        if not label:
            yield Finding("This link has no text.", quote=shown or "a link to nothing")
        elif label.lower().rstrip(".") in POINTLESS:
            yield Finding("This link does not say where it goes.", quote=shown)
        if is_dead(href, answers):
            yield Finding("This link leads nowhere.", quote=shown)


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


def small_numbers(words: str, under: int) -> Iterator[Finding]:
    """Numbers under the board's threshold that may count children, in figures or in words."""
    if under < 2:
        return
    bare = DATE_LIKE.sub(" ", A_NAME.sub(" ", text.plain(LIST_MARK.sub(" ", words))))
    for found in NUMBER.finditer(bare):
        if 0 < int(found[1]) < under:
            yield Finding(
                f"A number under {under} may let somebody recognise a child.", quote=_around(bare, found.start())
            )
    for found in WORD_NUMBER.finditer(bare):
        if IN_WORDS[found[1].lower()] < under:
            yield Finding(f"A number under {under} may let somebody recognise a child.", quote=found[0])


def _around(words: str, place: int) -> str:
    start = max(0, words.rfind(" ", 0, max(0, place - 25)))
    return " ".join(words[start : place + 30].split())


def skipped_headings(words: str) -> Iterator[Finding]:
    """A heading that is more than one level below the one before it."""
    before: int | None = None
    for level, heading in text.headings(words):
        if before is not None and level > before + 1:
            yield Finding("A heading level is skipped before this heading.", quote=text.plain(heading))
        before = level


def pasted_html(words: str) -> Iterator[Finding]:
    """HTML or Word's markup that was pasted as text: the public would read the tags."""
    found = TAG.search(words)
    if found:
        yield Finding(HTML_IS_NOT_TEXT, quote=found[0][:60], stops=True)


HTML_IS_NOT_TEXT = "Remove the HTML, like “<p>” or “<span>”: paste the words without their formatting"
