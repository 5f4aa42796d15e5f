"""What differs between what a page showed and what would be done now: which findings, and in which version.

Leans on findings. A page carries a fingerprint; nothing is done of which its reader saw something else. Must not know
pages.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from boards.models import Finding, FindingState

if TYPE_CHECKING:
    from publishing.save_plan import SavePlan


NOTHING_SAID = "?"
"""Stands for what a press would say that its page showed, where it says nothing: no page shows this."""
SAYS_NOTHING = "What was sent does not say what its page showed."


class Differs(Exception):
    """Nothing was done: what would be done is not what the page showed. `lines` are sentences about what differs."""

    def __init__(self, lines: list[str]):
        super().__init__("It is not what the page showed any more")
        self.lines = lines


def versions_of(findings: list[Finding]) -> str:
    """“2.1 3.4”: place and version of each finding."""
    return " ".join(f"{finding.place}.{finding.version}" for finding in findings)


def what_differs(seen: str, plan: "SavePlan") -> list[str]:
    """What differs between what a page showed and what would be made now, in sentences; empty when nothing does."""
    if seen == plan.fingerprint:
        return []
    if seen == NOTHING_SAID:
        return [SAYS_NOTHING]
    before = versions_in(seen)
    now = versions_in(plan.fingerprint)
    found = told_differences(before, now)
    if seen.split("|")[1:2] != [str(plan.day or "")]:
        found.append("The day of the meeting is another one now.")
    return found or ["The meeting, its agenda or what it has already changed."]


def versions_in(seen: str) -> dict[str, str]:
    """Place -> version, of a fingerprint."""
    pairs = (one.partition(".") for one in seen.partition("|")[0].split())
    return {place: version for place, _, version in pairs}


def told_differences(before: dict[str, str], now: dict[str, str]) -> list[str]:
    """Finding by finding, in the document's order: which is accepted now and was not, or the other way round."""
    return _told(before, now, "is accepted now", lambda place: "is not accepted any more", "was answered again")


def told_certain(seen: str, certain: list[Finding], findings: list[Finding]) -> list[str]:
    """What differs between what a page counted as certain and what is certain now; empty when nothing does."""
    if seen == NOTHING_SAID:
        return [SAYS_NOTHING]
    there = {str(one.place): one for one in findings}
    before, now = versions_in(seen), versions_in(versions_of(certain))
    return _told(before, now, "is certain now", lambda place: _became(there.get(place)), "says something else now")


def _told(before: dict[str, str], now: dict[str, str], came: str, went: Callable[[str], str], other: str) -> list[str]:
    """A sentence for each place that came, went, or has another version, in the document's order."""
    found = []
    for place in sorted({*before, *now}, key=lambda words: (len(words), words)):
        if place not in before:
            found.append(f"Finding {place} {came}.")
        elif place not in now:
            found.append(f"Finding {place} {went(place)}.")
        elif before[place] != now[place]:
            found.append(f"Finding {place} {other}.")
    return found


def _became(finding: Finding | None) -> str:
    """What happened to one that was certain and waits no more, or is not certain any more."""
    if finding is None or finding.state == FindingState.WAITING:
        return "is not certain any more"
    return f"is {finding.get_state_display().lower()} already"
