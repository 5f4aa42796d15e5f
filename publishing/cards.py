"""The cards of a document that was read in, in the order of its text: sections, stretches of text, and pages of them.

Leans on lines and places. It asks each finding where it stands and what was said of it, never whether that is certain:
a press that only leads on to the next card judges nothing. Reads only. Must not know requests.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from boards.models import Finding, FindingKind, FindingState
from publishing.check_lines import Line
from publishing.placing import Piece, pieces_of, stretches

CARDS_A_PAGE = 40
SHOWN = {"all": "All", "left": "Not looked at", "taken": "Accepted", "dropped": "Dropped"}


@dataclass
class Row:
    """A stretch of a section's text, and the findings that begin in it."""

    pieces: list[Piece]
    lines: list[Line]


@dataclass
class Part:
    """One section, or what of it stands on this page: its own line, and its rows."""

    line: Line
    lines: list[Line] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    is_cut: bool = False

    @property
    def intro(self) -> list[Piece]:
        """The text before the first finding: it stands beside the section's own card."""
        return self.rows[0].pieces if self.rows and not self.rows[0].lines and not self.is_cut else []

    @property
    def body(self) -> list[Row]:
        """The stretches after it."""
        return self.rows[1:] if self.intro else self.rows

    @property
    def waiting(self) -> int:
        """How many in it one press takes: itself counts too. What the record may have is looked at by itself, with
        what stands under it."""
        taken = int(self.line.goes_with_its_section)
        for line in self.lines:
            taken += line.goes_with_its_section
            if line.goes_with_its_section or line.finding.is_taken:
                taken += sum(one.goes_with_its_section for one in line.below)
        return taken

    @property
    def goes_with_it(self) -> int:
        """How many things in it would be dropped with it."""
        return sum(one.finding.can_be_taken and not one.is_dropped for one in self.all_lines()) - 1

    def all_lines(self) -> Iterator[Line]:
        """Its own line, and every finding in it."""
        yield self.line
        for line in self.lines:
            yield from line.card


@dataclass
class Cards:
    """Every card of one document, cut into pages: which of them a filter leaves, and the page that is shown."""

    parts: list[Part]
    show: str = "all"
    number: int = 1
    pages: list[list[Part]] = field(default_factory=list)

    @property
    def shown(self) -> list[Part]:
        """The sections of this page."""
        return self.pages[self.number - 1] if self.pages else []

    @property
    def lines(self) -> Iterator[Line]:
        """Every card of this page, sections too."""
        for part in self.shown:
            if not part.is_cut:
                yield part.line
            for row in part.rows:
                yield from row.lines

    def cut_into_pages(self, number: int, sent: Collection[int] = ()) -> None:
        """Cut what the filter leaves into pages, and open one. A card of which something was just `sent` stays,
        whatever its state became meanwhile, and its page is the one shown."""
        left = (_narrowed(part, self.show, sent) for part in self.parts)
        self.pages = _pages([part for part in left if part is not None])
        self.number = self.page_with(min(sent)) if sent else min(max(number, 1), len(self.pages) or 1)

    def place_after(self, place: int) -> int | None:
        """The next card not looked at after a finding, in the order of the text, or else the first there is."""
        cards = [(part, line) for part in self.parts for line in (part.line, *part.lines)]
        order = [line.finding.place for _, line in cards]
        holder = next((i for i, (_, line) in enumerate(cards) if _holds(line, place)), -1)
        later = [*range(holder, len(cards)), *range(max(holder, 0))] if holder >= 0 else range(len(cards))
        return next((order[i] for i in later if _is_left(*cards[i])), None)

    def page_with(self, place: int) -> int:
        """The number of the page that shows a finding; the first where none does."""
        for number, parts in enumerate(self.pages, 1):
            for part in parts:
                lines = [*([] if part.is_cut else [part.line]), *(line for row in part.rows for line in row.lines)]
                if any(_holds(line, place) for line in lines):
                    return number
        return 1


def cards_of(findings: list[Finding], show: str) -> Cards:
    """Where each card stands under a filter, and no more."""
    cards = Cards(parts_of([Line(finding) for finding in findings]), filter_in(show))
    cards.cut_into_pages(1)
    return cards


def filter_in(show: str) -> str:
    """The filter that an address asks for; all, where it asks for none that there is."""
    return show if show in SHOWN else "all"


def _is_left(part: Part, line: Line) -> bool:
    """Whether a card is to be looked at. A section is taken with the first finding in it that is."""
    if line is part.line and any(one.is_waiting for card in part.lines for one in card.card):
        return False
    return any(one.is_waiting for one in line.card)


def _holds(line: Line, place: int) -> bool:
    return any(one.finding.place == place for one in line.card)


def parts_of(lines: list[Line]) -> list[Part]:
    """Sections, each with its findings in the order of its text; the actions of a decision on its card."""
    by_key = {line.finding.pk: line for line in lines}
    parts = {key: Part(line) for key, line in by_key.items() if line.finding.sort == FindingKind.SECTION}
    for line in lines:
        under = line.finding.under_id or 0
        if under in parts:
            parts[under].lines.append(line)
        elif under in by_key:
            by_key[under].below.append(line)
    for part in parts.values():
        part.lines.sort(key=lambda line: (not line.finding.ends, line.finding.starts, line.finding.place))
        part.rows = _rows(part)
    return list(parts.values())


def _rows(part: Part) -> list[Row]:
    text = part.line.finding.text
    placed = [line for line in part.lines if line.finding.ends and line.finding.starts < len(text)]
    marks = [mark for line in part.lines for mark in line.marks]
    cuts = stretches(text, [line.finding.starts for line in placed])
    rows = [Row(pieces_of(text, cut, marks), []) for cut in cuts]
    for line in placed:
        at = next(i for i, (first, last) in enumerate(cuts) if first <= line.finding.starts < last)
        rows[at].lines.append(line)
    elsewhere = [line for line in part.lines if line not in placed]
    return [*rows, Row([], elsewhere)] if elsewhere else rows


def _narrowed(part: Part, show: str, sent: Collection[int]) -> Part | None:
    """What of a section the filter leaves, and what was just sent; nothing when there is nothing of either."""
    if show == "all":
        return part
    wanted = {
        "left": (FindingState.WAITING,),
        "taken": (FindingState.ACCEPTED, FindingState.MENDED),
        "dropped": (FindingState.DROPPED,),
    }[show]

    def is_wanted(line: Line) -> bool:
        left = any(one.finding.can_be_taken and one.finding.state in wanted for one in line.card)
        return left or any(_holds(line, place) for place in sent)

    rows = [Row(row.pieces, [line for line in row.lines if is_wanted(line)]) for row in part.rows]
    rows = [row for row in rows if row.lines]
    return Part(part.line, part.lines, rows) if rows or is_wanted(part.line) else None


def _pages(parts: list[Part]) -> list[list[Part]]:
    """Sections and stretches of them, about forty cards a page."""
    pages: list[list[Part]] = [[]]
    cards = 0
    for part in parts:
        piece = Part(part.line, part.lines, [])
        cards += 1
        if cards > CARDS_A_PAGE:
            pages.append([])
            cards = 1
        pages[-1].append(piece)
        for row in part.rows:
            if cards and row.lines and cards + len(row.lines) > CARDS_A_PAGE:
                piece = Part(part.line, part.lines, [], is_cut=True)
                pages.append([piece])
                cards = 0
            cards += len(row.lines)
            piece.rows.append(row)
    return pages
