"""Fifty more of everything that a page lists, and any number of actions: for tests of how many queries pages take.

Leans on the factories and the world. Must not know what is counted.
"""

from datetime import date, timedelta
from unittest.mock import patch

from simple_history.utils import bulk_create_with_history

from actions.changes import Due, Lead
from actions.models import ActionItem
from boards.behalf import How, Word
from boards.governed import bulk_with_history
from boards.models import Finding
from boards.printing import Printed
from meetings.changes import concern
from meetings.models import AgendaItem
from publishing import changes as publishing
from publishing.composing import compose
from tests import factories
from tests.cast import Cast
from tests.world import World


def lacking(cast: Cast, item: AgendaItem, name: str) -> None:
    """One of each thing to put right."""
    factories.action(cast, item, f"Bare {name}", lead=Lead(), due=Due.none(), contact=None)
    factories.decision(cast, item, f"A paper is to come, {name}")


def fill(world: World) -> None:
    """Fifty more of everything a page lists."""
    cast = world.cast
    for number in range(50):
        item = factories.item(cast, world.held, f"Item {number}")
        decision = factories.decision(cast, item, f"Decision {number}")
        action = factories.action(cast, decision, f"Action {number}")
        factories.update(action, cast.olive, on=date(2016, 2, 1))
        lacking(cast, item, str(number))
        factories.update(world.action, cast.olive, f"Word {number}", on=date(2016, 2, 13))
        factories.planned_meeting(cast, date(2016, 3, 1) + timedelta(days=number))
        publishing.add_section(draft=world.draft, heading=f"Section {number}", words="Words.", by=cast.sam)
        publishing.add_date(draft=world.draft, when=f"Day {number}", what="A thing", day=None, by=cast.sam)
        factories.post(cast, f"Post {number}", holder=cast.oscar, covered_by=cast.nora)
        factories.nominated(cast, f"Body {number}")
    fill_requirements(cast, world)
    fill_documents(world)
    fill_publications(cast)
    for day in (date(2015, 9, 2), date(2015, 9, 3)):
        cleared_on_behalf(cast, day)


def cleared_on_behalf(cast: Cast, day: date) -> None:
    """A draft that the chair cleared by email, as the secretary wrote down."""
    row = factories.draft(cast, factories.public_meeting(cast, day))
    word = Word(cast.ann, date(2016, 2, 2), How.EMAIL)
    publishing.clear(draft=row, text_hash=compose(row).text_hash, word=word, by=cast.sam)


def fill_requirements(cast: Cast, world: World) -> None:
    """Fifty more sources, and fifty more recommendations of the first, each with a decision and an action."""
    factories.county("Testshire", 52)
    first = factories.recommendation(cast, 9, "The first of more")
    for number in range(50):
        needed = factories.recommendation(cast, 100 + number, f"Need {number}")
        factories.source(cast, f"Visit {number}", judgements=(("Help", "Good"), ("Care", "Poor")))
        for said in (needed, first):
            decision = factories.decision(cast, world.item, f"Said {said.number} {number}")
            concern(decision=decision, recommendation=said, by=cast.sam)
            factories.action(cast, decision, f"Do {said.number} {number}", serves=[said])


def fill_documents(world: World) -> None:
    """Fifty more findings in the document being checked, and fifty more documents."""
    first, last = (getattr(Finding.objects.of_read_in(world.read_in), way)() for way in ("first", "last"))
    for number in range(50):
        facts = {"sort": "decision", "as_read": f"Found {number}", "words": f"Found {number}", "decided": "agreed"}
        Finding.objects.create(
            read_in=world.read_in, place=last.place + 1 + number, under=first,
            written_by=world.cast.sam, written_at=last.written_at, state="accepted", **facts,
        )  # fmt: skip
        factories.document(world.cast, f"# Board\n\n## Part {number}\n\nIt was agreed that it is so.\n")


def fill_publications(cast: Cast) -> None:
    """Fifty more published updates, and a second edition of the first; the printer is not what is counted."""
    with patch("publishing.changes.editions.print_pdf", lambda html, title: Printed(b"%PDF-", 1)):
        for number in range(50):
            meeting = factories.public_meeting(cast, date(2015, 12, 1) - timedelta(days=number))
            factories.published(cast, meeting)


def many_actions(world: World, number: int) -> None:
    """Copies of one action, written with the library's own bulk word so that each has its history."""
    like = ActionItem.objects.get(pk=world.done.pk)
    copies = []
    for step in range(number):
        values = {field.attname: getattr(like, field.attname) for field in ActionItem._meta.concrete_fields}
        values |= {"id": None, "number": 1000 + step, "state": "open"}
        copies.append(ActionItem(**values))
    with bulk_with_history():
        bulk_create_with_history(copies, ActionItem, batch_size=500, default_user=world.cast.sam)
