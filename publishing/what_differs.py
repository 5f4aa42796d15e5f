"""What differs between what a page showed and what would be done now: which findings, and in which version.

Leans on findings. A page carries a fingerprint; nothing is done of which its reader saw something else. Must not know
pages.
"""

from typing import TYPE_CHECKING

from boards.models import Finding, FindingState

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


def told_differences(before: dict[str, str], now: dict[str, str]) -> list[str]:
    """Finding by finding, in the document's order: which is accepted now and was not, or the other way round."""
    found = []
    for place in in_order(before, now):
        if place not in before:
            found.append(f"Finding {place} is accepted now.")
        elif place not in now:
            found.append(f"Finding {place} is not accepted any more.")
        elif before[place] != now[place]:
            found.append(f"Finding {place} was answered again.")
    return found


def told_certain(seen: str, certain: list[Finding], findings: list[Finding]) -> list[str]:
    """What differs between what a page counted as certain and what is certain now; empty when nothing does."""
    before, now = versions_in(seen), versions_in(versions_of(certain))
    states = {str(one.place): one for one in findings}
    found = []
    for place in in_order(before, now):
        if place not in before:
            found.append(f"Finding {place} is certain now.")
        elif place not in now:
            found.append(f"Finding {place} {_became(states.get(place))}.")
        elif before[place] != now[place]:
            found.append(f"Finding {place} says something else now.")
    return found


def _became(finding: Finding | None) -> str:
    """What happened to one that was certain and waits no more, or is not certain any more."""
    if finding is None or finding.state == FindingState.WAITING:
        return "is not certain any more"
    return f"is {finding.get_state_display().lower()} already"


def in_order(*places: dict[str, str]) -> list[str]:
    """The places of some findings, each once, in the document's order."""
    return sorted({place for some in places for place in some}, key=lambda words: (len(words), words))
