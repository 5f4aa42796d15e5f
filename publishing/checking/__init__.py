"""The check before publishing: what must be mended, and what a person should look at.

Leans on the draft's text and on the record. `require_fit` is the rule of the verbs and asks `what_stops`; `check_draft`
is the page's list, of the same and more, each asked once. Must not know pages.
"""

from collections.abc import Iterator
from dataclasses import replace

from boards.access import Access
from boards.refusals import NotNow
from publishing.checking import leads, promises, quoting, record, words
from publishing.checking.addresses import public_addresses
from publishing.checking.places import Boxes, exact_words, texts
from publishing.checking.points import Point
from publishing.checking.promises import Promised
from publishing.content import Content
from publishing.models import UpdateDraft

MOST_TEXT = 250_000
NOTHING_SAID = "The update says nothing yet: write a section, or mark a decision public."
NO_HEADING = "Give each section a heading, or leave the section out."
EMPTY_SECTION = "This section has a heading and nothing under it. Write something, or leave the section out."
MEND_DECISION = "Change the words of the decision"
NO_LEAD = "The update has no first sentence: say what it is and when the Board met."
NO_CHAIR = "The update does not say who chaired the meeting."
WHAT_CHANGED = "Enter what this correction changes. The public reads it."
TOO_LONG = f"The update is longer than {MOST_TEXT:,} characters. Put long texts into a document and link to it."

__all__ = [
    "Point",
    "check_draft",
    "must_be_mended",
    "must_say_what_changed",
    "require_fit",
    "require_fit_words",
    "what_stops",
]


def must_be_mended(content: Content, boxes: Boxes | None = None) -> Iterator[Point]:
    """What no edition may have, whoever publishes it."""
    if not content.title.strip():
        yield Point("Give the update a title.", stops=True, box="id_title")
    if not any(part.words.strip() or part.agreed for part in content.parts):
        yield Point(NOTHING_SAID, stops=True)
    if any(not part.heading.strip() for part in content.parts if len(content.parts) > 1):
        yield Point(NO_HEADING, stops=True, box=boxes.first_without_heading(content) if boxes else "")
    if len(content.as_text()) > MOST_TEXT:
        yield Point(TOO_LONG, stops=True)
    for where, said, box in texts(content, boxes):
        yield from _placed(where, box, words.pasted_html(said), boxes)


def require_fit_words(content: Content) -> None:
    """Raise `NotNow` with the first sentence about what must be mended."""
    _refuse_first(must_be_mended(content))


def must_say_what_changed(draft: UpdateDraft) -> bool:
    """Whether it corrects something that the public could read: what never appeared needs no explanation."""
    return draft.corrects_id is not None and draft.publication.editions.that_appear().exists()


def what_stops(draft: UpdateDraft, content: Content, access: Access) -> Iterator[Point]:
    """What must be mended before this text may be cleared or published, as far as `access` may be told."""
    beside = record.Beside(draft, access)
    boxes = Boxes(beside)
    yield from _must(content, beside, boxes)
    yield from (point for point in _must_or_may(content, beside, boxes) if point.stops)


def _must(content: Content, beside: record.Beside, boxes: Boxes) -> Iterator[Point]:
    """What always stops it."""
    draft = beside.draft
    if not draft.what_changed.strip() and must_say_what_changed(draft):
        yield Point(WHAT_CHANGED, stops=True, box="id_what_changed")
    yield from must_be_mended(content, boxes)


def _must_or_may(content: Content, beside: record.Beside, boxes: Boxes) -> Iterator[Point]:
    """What stops it or is only to be looked at, as the case may be: closed sources, and words of what is closed."""
    yield from record.closed_since(beside)
    yield from _quotations(content, beside, boxes)


def require_fit(draft: UpdateDraft, content: Content, access: Access) -> None:
    """The rule of every verb that shows or publishes a draft's text. Raises `NotNow`."""
    _refuse_first(what_stops(draft, content, access))


def _refuse_first(found: Iterator[Point]) -> None:
    for point in found:
        said = point.where or point.quote
        raise NotNow(f"{point.sentence.rstrip('.')}{f' (in “{said}”)' if said else ''}.")


def check_draft(
    draft: UpdateDraft, content: Content, access: Access, promised: list[tuple[str, Promised]] | None = None
) -> list[Point]:
    """Everything to mend or look at, what stops publishing first. Only from what this reader may see. `promised` is
    what `promised_in_draft` gives, where the page has asked for it already."""
    beside = record.Beside(draft, access)
    boxes = Boxes(beside)
    closed = list(_must_or_may(content, beside, boxes))
    found = [*_must(content, beside, boxes), *(point for point in closed if point.stops)]
    found += _in_the_words(content, beside, boxes)
    found += record.no_longer_public(beside)
    found += record.differs_now(beside)
    found += leads.without_lead(beside)
    found += closed
    found += promises.in_a_draft(
        draft, access, promises.promised_in_draft(draft, access) if promised is None else promised
    )
    return sorted(dict.fromkeys(found), key=lambda point: not point.stops)


def _in_the_words(content: Content, beside: record.Beside, boxes: Boxes) -> Iterator[Point]:
    """What is to be looked at in the text itself, whatever the record says."""
    if not content.lead.strip():
        yield Point(NO_LEAD, box="id_lead")
    if not content.chair.strip():
        yield Point(NO_CHAIR, box="id_chair_line")
    board, answers = beside.draft.board, public_addresses(beside.draft, content)
    for where, said, box in texts(content, boxes):
        yield from _placed(where, box, words.pictures(said), boxes)
        yield from _placed(where, box, words.addresses(said, board.contact_mailbox))
        yield from _placed(where, box, words.bad_links(said, answers))
        yield from _placed(where, box, words.small_numbers(said, board.small_numbers_under))
        yield from _placed(where, box, words.skipped_headings(said))
        yield from _placed(where, box, words.unprintable(said), boxes)
    for number, said, box in exact_words(content, boxes):
        yield from _placed(number, box, words.typed_marks(said), boxes)
    for place, part in enumerate(content.parts):
        if part.heading.strip() and not part.words.strip() and not part.agreed:
            yield Point(EMPTY_SECTION, part.heading, box=f"id_words-{boxes.sections[place]}")
    for link in content.documents:
        if words.is_dead(link.href, answers):
            yield Point("This document’s link leads nowhere.", "Documents", link.title, box="documents")


def _quotations(content: Content, beside: record.Beside, boxes: Boxes) -> Iterator[Point]:
    """Each at the first text of the update that holds its words; one that runs over two of them has no place."""
    quotations = list(quoting.quoted(content.as_text(), beside))
    places = [(where, box, quoting.Heard(said)) for where, said, box in texts(content, boxes)] if quotations else []
    for point in quotations:
        words = quoting.tokens(point.quote)
        where, box = next(((where, box) for where, box, heard in places if heard.says(words)), ("", ""))
        yield from _placed(where, box, iter([point]), boxes)


def _placed(where: str, box: str, found: Iterator[Point], boxes: Boxes | None = None) -> Iterator[Point]:
    """Each with its place. What a decision says is mended on its own page, not in the draft."""
    address = boxes.mended_at.get(box, "") if boxes else ""
    for point in found:
        if address:
            yield replace(point, where=where, href=address, link=MEND_DECISION)
        else:
            yield replace(point, where=where, box=box)
