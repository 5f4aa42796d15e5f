"""An edition is made: its page and PDF first, outside any transaction; then its rows, all or none.

Leans on the printer and content. Must not know drafts.
"""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from boards import clock
from boards.governed import record, take
from boards.models import Person
from boards.printing import print_pdf
from publishing.changes.public_face import turn
from publishing.composing import article, print_page
from publishing.content import Content
from publishing.models import Clearance, Edition, EditionEntry, EditionText, EntrySort, Publication


@dataclass(frozen=True)
class Made:
    """The files of an edition to be, made before the rows."""

    content: Content
    number: int
    article: str
    pdf: bytes
    pages: int
    public_from: datetime | None = None


def next_number(publication: Publication) -> int:
    """The number of the next edition; 1 for a publication that has no row yet."""
    last = publication.editions.last() if publication.pk else None
    return last.number + 1 if last else 1


def make_edition(
    publication: Publication, content: Content, *, public_from: datetime | None = None, on: date | None = None
) -> Made:
    """Print the PDF and render the page of the next edition, dated the day the public may read it.

    `public_from` is the end of an embargo. Slow; raises `PrintingFailed` with a sentence.
    """
    edition = Edition(board=publication.board, publication=publication, number=next_number(publication))
    now = clock.moment(publication.board, on)
    shown_from = max(now, public_from) if public_from else now
    day = shown_from.astimezone(clock.LONDON).date().isoformat()
    facts = {"number": edition.number, "published_on": day, "text_hash": content.text_hash}
    address = publication.get_absolute_url()
    pdf = print_pdf(print_page(content, address=address, **facts), title=f"{content.title} – {content.board}")
    page = article(
        content,
        pages=pdf.pages,
        size=len(pdf.body),
        pdf=edition.address("pdf"),
        txt=edition.address("txt"),
        decisions=f"{address}decisions/",
        **facts,
    )
    return Made(content, edition.number, page, pdf.body, pdf.pages, public_from)


def write_edition(
    publication: Publication,
    made: Made,
    *,
    clearance: Clearance,
    decisions: dict[int, int],
    by: Person,
    corrects: Edition | None = None,
    on: date | None = None,
) -> Edition:
    """The rows of an edition. `decisions` maps public number -> decision key. Must be inside a transaction."""
    edition = _sealed(publication, made)
    edition.corrects, edition.clearance = corrects, clearance
    edition.published_by, edition.published_at = by, clock.moment(publication.board, on)
    edition.public_from = max(edition.published_at, made.public_from or edition.published_at)
    record(edition, by=by, reason=f"Published edition {made.number}", on=on)
    EditionText.objects.create(
        edition=edition,
        content=made.content.as_json(),
        text=made.content.as_text(),
        article=made.article,
        pdf=made.pdf,
    )
    _write_entries(edition, made.content, decisions, by=by)
    _remember(edition, decisions, by=by, on=on)
    turn(publication.board, by=by, reason="Published an edition", on=on)
    return edition


def _sealed(publication: Publication, made: Made) -> Edition:
    """The edition with the checksums of what was made."""
    return Edition(
        board=publication.board,
        publication=publication,
        number=made.number,
        title=made.content.title,
        text_hash=made.content.text_hash,
        article_hash=hashlib.sha256(made.article.encode()).hexdigest(),
        pdf_hash=hashlib.sha256(made.pdf).hexdigest(),
        pdf_pages=made.pages,
        pdf_size=len(made.pdf),
    )


def _remember(edition: Edition, decisions: dict[int, int], *, by: Person, on: date | None) -> None:
    """The publication keeps the newest title, and the last number it gave."""
    row = take(edition.publication)
    row.title, row.last_number = edition.title, max([row.last_number, *decisions])
    record(row, by=by, reason=f"Published edition {edition.number}", on=on)


def _write_entries(edition: Edition, content: Content, decisions: dict[int, int], *, by: Person) -> None:
    day = edition.publication.day or edition.published_at.date()
    common = {
        "board": edition.board,
        "edition": edition,
        "publication": edition.publication,
        "day": day,
        "recorded_by": by,
        "recorded_at": edition.published_at,
    }
    for part, line in content.agreed:
        EditionEntry.objects.create(
            sort=EntrySort.DECISION,
            number=line.number,
            heading=part.heading,
            words=line.words,
            due=line.due,
            due_on=line.due_on or None,
            lead=line.lead,
            leads=list(line.leads),
            serves=list(line.serves),
            decision_id=decisions[line.number],
            changes=_changed_entry(edition, decisions[line.number]) if line.changes else None,
            taken_on=line.taken_on or None,
            **common,
        )
    for date_line in content.dates:
        EditionEntry.objects.create(
            sort=EntrySort.DATE, words=date_line.what, due=date_line.when, due_on=date_line.on or None, **common
        )
    for link in content.documents:
        EditionEntry.objects.create(sort=EntrySort.DOCUMENT, words=link.title, href=link.href, due=link.note, **common)


def _changed_entry(edition: Edition, decision_key: int) -> EditionEntry | None:
    """A public row of the decision that this one changes, where there is one."""
    public = EditionEntry.objects.of(edition.board).ever_public(clock.now(edition.board))
    return public.that_is_changed_by(decision_key).last()
