"""Each text of an update with its place: what the check calls it, and the box of the draft's page it is written in.

Leans on content and the draft. Must not know what is looked for.
"""

from collections.abc import Iterator

from django.urls import reverse

from publishing.behind_drafts import may_be_published
from publishing.checking.record import Beside
from publishing.content import Content
from publishing.models import DraftDecision

Text = tuple[str, str, str]


class Boxes:
    """The ids of the boxes of a draft's page, in the order of its content."""

    def __init__(self, beside: Beside):
        self.sections = [section.pk for section in beside.sections]
        self.lines = [line.pk for line in beside.lines if may_be_published(line.decision)]
        self.dates = [key.pk for key in beside.dates]
        self.mended_at = {_box("shown", line.pk): _mend_page(line) for line in beside.lines} if beside.may_mend else {}

    def first_without_heading(self, content: Content) -> str:
        """The box of the first heading that is missing."""
        for place, part in enumerate(content.parts):
            if not part.heading.strip():
                return f"id_heading-{self.sections[place]}"
        return ""


def texts(content: Content, boxes: Boxes | None = None) -> Iterator[Text]:
    """Every text that the public reads: its place in words, the text, the id of its box (empty without a draft)."""
    yield "Title", content.title, "id_title"
    yield "First sentence", content.lead, "id_lead"
    yield "Chair", content.chair, "id_chair_line"
    yield "What this correction changes", content.changed, "id_what_changed"
    lines = iter(boxes.lines if boxes else ())
    for place, part in enumerate(content.parts):
        yield part.heading, f"{part.heading}\n\n{part.words}", _box("words", boxes.sections[place] if boxes else 0)
        for line in part.agreed:
            key = next(lines, 0)
            yield f"Decision {line.number}", line.words, _box("shown", key)
            yield f"Decision {line.number}, due", line.due, _box("due", key)
            yield f"Decision {line.number}, lead", line.lead, _box("shown", key)
            yield f"Decision {line.number}, serves", "\n\n".join(line.serves), _box("shown", key)
    for place, key_date in enumerate(content.dates):
        said = f"{key_date.when}\n\n{key_date.what}"
        yield "Key dates", said, _box("when", boxes.dates[place] if boxes else 0)
    for link in content.documents:
        yield "Documents", f"{link.title}\n\n{link.note}", "documents"


def exact_words(content: Content, boxes: Boxes) -> Iterator[Text]:
    """The words of each decision alone, which are published as they were typed."""
    lines = iter(boxes.lines)
    for part in content.parts:
        for line in part.agreed:
            yield f"Decision {line.number}", line.words, _box("shown", next(lines, 0))


def _mend_page(line: DraftDecision) -> str:
    """Where a decision's exact words are mended: the draft only says in which form they stand."""
    decision = line.decision
    return reverse("meetings:mend_decision", args=[decision.board.slug, decision.taken_on, decision.reference])


def _box(name: str, key: int) -> str:
    return f"id_{name}-{key}" if key else ""
