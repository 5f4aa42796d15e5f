"""Short ways to make what a test is not about. Everything goes through the verbs, as on a live site."""

from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from actions.changes import Due, Lead, Origin, Report, Step, raise_action, record_update, take_step
from actions.models import ActionItem, ActionUpdate
from boards.behalf import Word
from boards.changes import add_organisation, arrange_cover, create_post, put_forward, seat, the_machine
from boards.models import Nomination, Person, Post, ReadIn
from boards.roles import Level
from meetings import changes
from meetings.changes import Decided
from meetings.models import AgendaItem, Decision, Meeting
from performance.changes import map_county
from performance.models import Area
from plans.changes import record_source, write_recommendation
from plans.models import Recommendation, Source
from publishing import changes as publishing
from publishing.changes import Written
from publishing.composing import compose
from publishing.models import Edition, UpdateDraft
from tests.cast import DAY, OPENED, Cast

HELD = date(2016, 1, 20)
FEBRUARY = date(2016, 2, 24)


def held_meeting(cast: Cast, day: date = HELD) -> Meeting:
    """A meeting that took place."""
    row = changes.plan_meeting(board=cast.board, day=day, by=cast.sam, on=date(2016, 1, 4))
    return changes.take_step(meeting=row, verb="mark_held", by=cast.sam, on=day)


def planned_meeting(cast: Cast, day: date | None = FEBRUARY, **facts: Any) -> Meeting:
    """A meeting to come."""
    return changes.plan_meeting(board=cast.board, day=day, by=cast.sam, on=date(2016, 1, 4), **facts)


def item(cast: Cast, meeting: Meeting, title: str = "Learning the lessons", **facts: Any) -> AgendaItem:
    """An item of a meeting."""
    return changes.add_item(meeting=meeting, title=title, by=cast.sam, on=date(2016, 1, 8), **facts)


def decision(cast: Cast, at: AgendaItem, words: str = "The reviews are to be complete.", **facts: Any) -> Decision:
    """A decision at an item."""
    return changes.take_decision(item=at, decided=Decided(words), by=cast.sam, on=at.meeting.day, **facts)


def action(cast: Cast, out_of: Decision | AgendaItem, words: str = "Complete the reviews", **facts: Any) -> ActionItem:
    """An action out of a decision, or a commitment at an item. Led by the council, with Olive as contact."""
    origin = Origin.decision(out_of) if isinstance(out_of, Decision) else Origin.item(out_of)
    facts = {"lead": Lead(cast.bodies["council"]), "contact": cast.olive, "due": march(), "on": HELD, **facts}
    return raise_action(origin=origin, words=words, by=cast.sam, **facts)


def march() -> Due:
    """By 31 March 2016."""
    return Due.on_date(date(2016, 3, 31), "by 31 March 2016")


def update(
    row: ActionItem, who: Person, words: str = "Half is done.", rating: str = "on_track", *, on: date, **facts: Any
) -> ActionUpdate:
    """What somebody says of an action on a day."""
    report = Report(words, rating, recovery=facts.pop("recovery", "More people"), is_done=facts.pop("is_done", False))
    return record_update(action=row, report=report, word=Word(who, on), by=who, on=on, **facts)


def closed_by_the_chair(cast: Cast, row: ActionItem, on: date = date(2016, 2, 10)) -> ActionItem:
    """Said done by Olive and closed by Ann, on a day between meetings."""
    update(row, cast.olive, is_done=True, on=on)
    take_step(action=row, step=Step("close", Word(cast.ann, on)), by=cast.ann, on=on)
    row.refresh_from_db()
    return row


def recommendation(
    cast: Cast, number: int | None = 8, title: str = "Oversight of every child in need"
) -> Recommendation:
    """A recommendation of an inspection."""
    of = Source.objects.of(cast.board).titled("Inspection").first() or source(cast)
    return write_recommendation(source=of, number=number, short_title=title, by=cast.sam)


def source(cast: Cast, title: str = "Inspection", **facts: Any) -> Source:
    """An inspection of November 2015."""
    facts = {"sort": "inspection", "published_on": date(2015, 11, 27), **facts}
    return record_source(board=cast.board, title=title, by=cast.sam, **facts)


def county(name: str, districts: int = 2) -> Area:
    """A county with some districts."""
    codes = {f"District {number}": f"D{number}" for number in range(districts)}
    return map_county(name=name, code="C1", districts=codes, by=the_machine())


def public_meeting(cast: Cast, day: date = date(2016, 1, 6), said: str = "The Board met.") -> Meeting:
    """A held meeting with one item, decision and action marked public, and words to say in public."""
    meeting = held_meeting(cast, day)
    talk = item(cast, meeting, "A public item", visibility=Level.PUBLIC)
    agreed = decision(cast, talk, "A public decision is taken.", visibility=Level.PUBLIC)
    action(cast, agreed, "Do the public thing", visibility=Level.PUBLIC, on=day)
    changes.write_minute(item=talk, notes="", say_in_public=said, by=cast.sam, on=day)
    return meeting


def draft(cast: Cast, meeting: Meeting, on: date = date(2016, 2, 1), **facts: Any) -> UpdateDraft:
    """A draft of a meeting's update, with a first sentence."""
    begun = publishing.start_draft(meetings=[meeting], access=cast.access("sam"), by=cast.sam, on=on)
    facts = {"lead": "What the Board said.", "chair_line": "Ann, chair", **facts}
    return publishing.write_draft(draft=begun, written=Written(draft=facts), by=cast.sam, on=on)


def cleared(cast: Cast, row: UpdateDraft, on: date = date(2016, 2, 2)) -> UpdateDraft:
    """A draft that the chair cleared in her own hand."""
    row.refresh_from_db()
    text_hash = compose(row).text_hash
    publishing.clear(draft=row, text_hash=text_hash, word=Word(cast.ann, on), by=cast.ann, on=on)
    row.refresh_from_db()
    return row


def published(cast: Cast, meeting: Meeting | None = None, on: date = date(2016, 2, 3), **facts: Any) -> Edition:
    """An edition of a meeting's update."""
    row = cleared(cast, draft(cast, meeting or public_meeting(cast), **facts))
    return publishing.publish(draft=row, by=cast.sam, on=on)


def post(
    cast: Cast, title: str = "Director", *, holder: Person | None = None, covered_by: Person | None = None
) -> Post:
    """A post at the council, held since the board opened and covered from today."""
    row = create_post(
        organisation=cast.bodies["council"], title=title, holder=holder, starts_on=OPENED, by=cast.sam, on=OPENED
    )
    if covered_by:
        arrange_cover(board=cast.board, post=row, covered_by=covered_by, starts_on=DAY, ends_on=None, by=cast.sam)
    return row


def nominated(cast: Cast, name: str) -> Nomination:
    """An organisation for which Nora sits and puts Olive forward."""
    body = add_organisation(board=cast.board, name=name, sort="health", by=cast.sam, on=OPENED)
    seat(organisation=body, title="Chief", person=cast.nora, starts_on=OPENED, by=cast.sam, on=OPENED)
    return put_forward(organisation=body, officer=cast.olive, word=Word(cast.nora, DAY), by=cast.nora)


def document(cast: Cast, text: str, name: str = "update.md") -> ReadIn:
    """A document that Sam read in."""
    return publishing.read_in(upload=SimpleUploadedFile(name, text.encode()), board=cast.board, by=cast.sam)
