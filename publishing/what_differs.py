"""What differs between what a page showed and what would be done now: which findings, and in which version.

Leans on findings. A page carries a fingerprint; nothing is done of which its reader saw something else. Must not know
pages.
"""

from typing import TYPE_CHECKING

from boards.models import Finding

if TYPE_CHECKING:
    from publishing.save_plan import SavePlan


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


def told_differences(before: dict[str, str], now: dict[str, str], word: str = "accepted") -> list[str]:
    """Finding by finding, in the document's order: which is `word` now and was not, or the other way round."""
    found = []
    for place in sorted({*before, *now}, key=lambda words: (len(words), words)):
        if place not in before:
            found.append(f"Finding {place} is {word} now.")
        elif place not in now:
            found.append(f"Finding {place} is not {word} any more.")
        elif before[place] != now[place]:
            found.append(f"Finding {place} says something else now.")
    return found
