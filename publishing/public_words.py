"""What of a section's text may be its item's public words: the text without the sentences that become decisions.

An update prints the decisions beside each item’s words: each would stand there twice. Who was there and who took which
action is the minutes’ own: those lines stay in the document. A table is a list in them. Pure: findings in, text out.
"""

import re
from collections.abc import Iterable

from boards.models import Finding, FindingKind
from publishing.table_rows import is_row, rows_as_points

CLOSES = ".;,"
POINT = "- "
A_LIST = re.compile(r"(?m)^(- .*)\n\n(?=- )")

# “Present: Ann Lee (AL)”, “Apologies: …”, “Action: AL to write to schools”.
OF_MINUTES = re.compile(
    r"(?:also |those |board )?(?:present|in attendance|attendees|attendance|not present|apologies(?: for absence)?"
    r"|minutes (?:taken )?by|note ?taker|circulation|distribution)\s*[:–]"
    r"|actions?(?: points?)?(?: \d{1,3}(?:[./]\d{1,3})?)?(?: \([^)]{2,60}\))?\s*[:–]",
    re.IGNORECASE,
)


def public_words(section: Finding, taken: Iterable[Finding]) -> str:
    """The section's text without its decisions, and without the line that only leads in to them."""
    spans = [
        (one.starts, one.ends)
        for one in taken
        if one.sort == FindingKind.DECISION and one.under_id == section.pk and one.ends > one.starts
    ]
    kept: list[str] = []
    before, led_in = 0, False
    for paragraph in section.text.split("\n\n"):
        left = _without(paragraph, before, spans)
        if is_row(paragraph) and left != paragraph:
            left = ""  # the rest of a decision's row is its number, its lead and its date
        before += len(paragraph) + 2
        if OF_MINUTES.match(left.removeprefix(POINT)):
            continue
        if any(letter.isalnum() for letter in left):
            kept = kept[:-1] if led_in and not left.startswith(POINT) else kept
            led_in = False
            kept.append(left)
        elif left != paragraph and kept and kept[-1].endswith(":"):
            led_in = True  # “It was agreed that:” is left out, unless another of its points stays
    kept = kept[:-1] if led_in else kept
    return A_LIST.sub(r"\1\n", "\n\n".join(rows_as_points(kept)))


def _without(paragraph: str, first: int, spans: list[tuple[int, int]]) -> str:
    """A paragraph that begins at `first`, without those spans and the stop that closes each."""
    last = first + len(paragraph)
    inside = [
        (max(start, first) - first, min(end, last) - first) for start, end in spans if start < last and end > first
    ]
    for start, end in sorted(inside, reverse=True):
        while end < len(paragraph) and paragraph[end] in CLOSES:
            end += 1
        paragraph = f"{paragraph[:start].rstrip()} {paragraph[end:].lstrip()}".strip()
    return paragraph
