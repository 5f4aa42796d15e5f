"""The check page of a document that was read in: all that is said of each card, and how far the check has come.

Leans on cards and on what is left to judge. Reads only. Must not know requests.
"""

from collections.abc import Collection
from dataclasses import dataclass

from boards.models import Finding, FindingKind, FindingState, ReadIn
from publishing.cards import SHOWN, Cards, filter_in, parts_of
from publishing.check_lines import line_of
from publishing.judging import Judge
from publishing.what_differs import versions_of
from publishing.which_meeting import Meetings


@dataclass
class Counts:
    """How many findings of each state, over what can become something."""

    taken: int = 0
    waiting: int = 0
    dropped: int = 0
    certain: int = 0
    promises_left: int = 0

    @property
    def all(self) -> int:
        """Every one of them."""
        return self.taken + self.waiting + self.dropped


@dataclass(kw_only=True)
class CheckPage(Cards):
    """Everything of one document, in the order of its text."""

    links: list[Finding]
    counts: Counts
    certain_seen: str

    @property
    def filters(self) -> list[tuple[str, str, int]]:
        """(word in the address, what a page says, how many)."""
        told = {"all": self.counts.all, "left": self.counts.waiting, "taken": self.counts.taken}
        return [(key, words, told.get(key, self.counts.dropped)) for key, words in SHOWN.items()]


def lay_out(
    read_in: ReadIn,
    findings: list[Finding],
    meetings: Meetings,
    judge: Judge,
    *,
    show: str = "all",
    number: int = 1,
    sent: Collection[int] = (),
    undone: Collection[str] = (),
) -> CheckPage:
    """Sections in order, each stretch of text with what was found in it; only what `show` leaves, cut into pages.

    A card of which something was just `sent` stays, whatever its state became meanwhile, and its page is the one shown.
    `undone` holds what findings became and was taken back.
    """
    page = CheckPage(
        parts=parts_of([line_of(finding, read_in, meetings, judge, undone) for finding in findings]),
        show=filter_in(show),
        links=[finding for finding in findings if finding.sort == FindingKind.LINK],
        counts=counts_of(findings, judge),
        certain_seen=versions_of(judge.certain()),
    )
    page.cut_into_pages(number, sent)
    return page


def counts_of(findings: list[Finding], judge: Judge) -> Counts:
    """How far the check has come."""
    counts = Counts()
    for finding in findings:
        if not finding.can_be_taken:
            continue
        counts.taken += finding.is_taken
        counts.waiting += finding.state == FindingState.WAITING
        counts.dropped += finding.state == FindingState.DROPPED
        counts.certain += judge.is_certain(finding)
        counts.promises_left += finding.makes_action and not finding.is_taken
    return counts
