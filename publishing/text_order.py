"""The order of findings in a document's text: sections, what stands in each, and each decision's actions after it.

Leans on findings. What was added or moved by hand has a later place than what it belongs to. Reads only.
"""

from boards.models import Finding, FindingKind

AT_THE_END = 10**9


def in_text_order(findings: list[Finding]) -> list[Finding]:
    """The same findings, each after what it stands under."""
    return sorted(findings, key=_place)


def _place(finding: Finding) -> tuple[int, int, int, int, int]:
    top = finding.under if finding.sort == FindingKind.PROMISE and finding.under is not None else finding
    section = top.under or top
    if finding.sort == FindingKind.SECTION:
        return finding.place, -1, 0, 0, 0
    starts = top.starts if top.ends else AT_THE_END
    return section.place, starts, top.place, top is not finding, finding.place
