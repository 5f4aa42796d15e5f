"""A small world with something of every kind, open and restricted, for tests that ask every address.

PLANTED stands in every Part 2 thing and NAMED_ONLY in every named one: wherever a reader should not see them, a page
that shows either word has leaked. NOTES stands in notes for the record, DRAFTED in every box of a draft.
"""

from dataclasses import dataclass
from datetime import date

from actions.models import ActionItem
from boards import changes
from boards.behalf import How, Word
from boards.changes import write_terms
from boards.governed import bulk_with_history
from boards.models import Membership, Organisation, Person, ReadIn
from boards.roles import Level
from meetings.changes import concern, write_minute
from meetings.models import AgendaItem, Decision, Meeting
from publishing import changes as publishing
from publishing.models import Edition, UpdateDraft
from tests import factories
from tests.cast import DAY, OPENED, Cast

PLANTED = "zqxplanted"
NAMED_ONLY = "zqxnamedonly"
NOTES = "zqxnotes"
DRAFTED = "zqxdrafted"


@dataclass
class World:
    """The things, by what they are for."""

    cast: Cast
    held: Meeting
    planned: Meeting
    item: AgendaItem
    part_two: AgendaItem
    named: AgendaItem
    decision: Decision
    part_two_decision: Decision
    action: ActionItem
    done: ActionItem
    part_two_action: ActionItem
    closed: ActionItem
    edition: Edition
    draft: UpdateDraft
    read_in: ReadIn


def seat_and_post(cast: Cast) -> None:
    """Paul sits for the police and puts an officer forward; a post is held by Oscar and covered by Nora."""
    police = cast.bodies["police"]
    changes.seat(organisation=police, title="Chief", person=cast.paul, starts_on=OPENED, by=cast.sam, on=OPENED)
    changes.put_forward(organisation=police, officer=cast.olive, word=Word(cast.paul, DAY), by=cast.paul)
    post = changes.create_post(
        organisation=cast.bodies["council"],
        title="Head of Practice",
        holder=cast.oscar,
        starts_on=OPENED,
        by=cast.sam,
        on=OPENED,
    )
    with bulk_with_history():  # what stands in their addresses is chance: here it is known
        Membership.objects.filter(organisation=police).update(key="chief")
        Organisation.objects.filter(pk=police.pk).update(key="police")
        Person.objects.filter(pk=cast.oscar.pk).update(key="oscar")
    changes.arrange_cover(
        board=cast.board, post=post, covered_by=cast.nora, starts_on=DAY, ends_on=date(2016, 3, 4), by=cast.sam
    )


def build(cast: Cast) -> World:
    """Make the world through the verbs."""
    from actions.changes import Due, Report, record_update, set_blocked

    write_terms(board=cast.board, text="## Purpose\n\nTo improve.", written_on=date(2016, 1, 12), by=cast.sam)
    seat_and_post(cast)
    factories.county("Testshire")
    held, planned = factories.held_meeting(cast), factories.planned_meeting(cast)
    item = factories.item(cast, held)
    part_two = factories.item(cast, held, f"Part two {PLANTED}", visibility=Level.MEMBERS)
    named = factories.item(cast, held, f"Named {NAMED_ONLY}", visibility=Level.NAMED, named=[cast.nora])
    write_minute(item=item, notes=f"Said in the room {NOTES}", say_in_public="", by=cast.sam)
    decision = factories.decision(cast, item)
    part_two_decision = factories.decision(cast, part_two, f"Secret words {PLANTED}")
    named_decision = factories.decision(cast, named, f"Named words {NAMED_ONLY}")
    action = factories.action(cast, decision, due=Due.at(planned, "at the February meeting"))
    done = factories.action(cast, item, "Book the room")
    part_two_action = factories.action(cast, part_two_decision, f"Hidden deed {PLANTED}", contact=cast.paul)
    named_action = factories.action(cast, named, f"Named deed {NAMED_ONLY}", contact=None)
    needs(cast, (decision, part_two_decision, named_decision), (action, part_two_action, named_action))
    factories.update(action, cast.olive, on=date(2016, 2, 10))
    factories.update(action, cast.sam, f"Only members {PLANTED}", on=date(2016, 2, 12), visibility=Level.MEMBERS)
    # The one thing that is said of an action in Part 2 and changes what everybody sees of it.
    set_blocked(action=done, because="The room is let", by=cast.olive, on=date(2016, 2, 10))
    done_words = f"Done, as {PLANTED} said"
    factories.update(done, cast.oscar, done_words, is_done=True, visibility=Level.MEMBERS, on=date(2016, 2, 11))
    record_update(
        action=done,
        report=Report("Said by telephone", "on_track"),
        word=Word(cast.paul, date(2016, 2, 12), How.TELEPHONE),
        by=cast.sam,
    )
    closed = factories.closed_by_the_chair(cast, factories.action(cast, item, "Order the files"))
    edition = factories.published(cast)
    draft = drafted(cast, held)
    read_in = documents(cast)
    return World(
        cast, held, planned, item, part_two, named, decision, part_two_decision, action, done, part_two_action, closed,
        edition, draft, read_in,
    )  # fmt: skip


def needs(cast: Cast, decisions: tuple[Decision, ...], actions: tuple[ActionItem, ...]) -> None:
    """A recommendation that decisions concern and actions serve, the restricted ones too."""
    from actions.changes import serve

    needed = factories.recommendation(cast)
    for taken in decisions:
        concern(decision=taken, recommendation=needed, by=cast.sam)
    for row in actions:
        serve(action=row, recommendation=needed, by=cast.sam)


def drafted(cast: Cast, meeting: Meeting) -> UpdateDraft:
    """A draft with the planted word in every box, sent to the chair and sent back with it."""
    draft = factories.draft(cast, meeting, title=f"Title {DRAFTED}", lead=f"Lead {DRAFTED}", chair_line=DRAFTED)
    publishing.add_section(draft=draft, heading=f"Heading {DRAFTED}", words=f"Words {DRAFTED}", by=cast.sam)
    publishing.add_date(draft=draft, when=f"When {DRAFTED}", what=f"What {DRAFTED}", day=None, by=cast.sam)
    publishing.add_document(
        draft=draft, title=f"Document {DRAFTED}", href=f"https://example.org/{DRAFTED}", by=cast.sam
    )
    draft.refresh_from_db()
    publishing.ask_chair(draft=draft, by=cast.sam)
    draft.refresh_from_db()
    publishing.send_back(draft=draft, words=f"Mend {DRAFTED}", word=Word(cast.ann, DAY), by=cast.ann)
    draft.refresh_from_db()
    return draft


def documents(cast: Cast) -> ReadIn:
    """A document being checked, with the planted word in every part of it; and one that was read in and saved."""
    read_in = factories.document(
        cast, f"# Board {DRAFTED}\n\n## Update 13 January 2016\n\n### Heading {DRAFTED}\n\n"
        f"It was agreed that the council will bring {DRAFTED} to the March meeting. See [the {DRAFTED}](#).\n",
    )  # fmt: skip
    saved = factories.document(
        cast, "# Board\n\n## Update 9 December 2015\n\n### Terms\n\nThe terms were agreed by the Board.\n"
    )
    publishing.accept_certain(read_in=saved, access=cast.access("sam"), by=cast.sam)
    publishing.save_read_in(read_in=saved, access=cast.access("sam"), by=cast.sam)
    return read_in
