"""Two verbs at the same moment, each in its own transaction: one waits for the other, or is refused in a sentence."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, timedelta
from threading import Barrier, BrokenBarrierError, Event
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection

from actions.models import ActionItem, ActionUpdate
from boards import clock
from boards.models import Finding, ReadIn
from boards.refusals import NotNow, Stale
from meetings.models import Meeting
from publishing import changes
from publishing.changes import Written, correcting, redacting, saving_read_in, sections, undoing_read_in, withdrawing
from publishing.changes.public_face import turn
from publishing.models import Edition, SentenceSetAside, UpdateDraft
from tests import factories
from tests.cast import Cast, assemble

pytestmark = pytest.mark.usefixtures("no_printer")
LATER = date(2016, 1, 13)
WRITTEN = Written(draft={"lead": "Other words."})
only_postgres = pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one verb write at a time")
NAMED = "Jane Roe was named."


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return assemble()


def at_once(*verbs: Callable[[], Any]) -> list[Any]:
    """Run the verbs at the same moment, each on a connection of its own: what each gave, or how it was refused."""

    def run(verb: Callable[[], Any]) -> Any:
        try:
            return verb()
        except (NotNow, Stale) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(verbs)) as pool:
        return list(pool.map(run, verbs))


class Meet:
    """Where two verbs wait for each other, both inside. One that is kept out never comes, and the other goes on after
    `most` seconds."""

    def __init__(self, most: int = 1) -> None:
        self.both, self.most, self.met = Barrier(2), most, False

    def before(self, step: Callable) -> Callable:
        """The step, taken once both are there."""

        def met(*args: Any, **kwargs: Any) -> Any:
            self.wait()
            return step(*args, **kwargs)

        return met

    def after(self, step: Callable) -> Callable:
        """The step, and then until both have taken it."""

        def met(*args: Any, **kwargs: Any) -> Any:
            found = step(*args, **kwargs)
            self.wait()
            return found

        return met

    def wait(self) -> None:
        """Until both are there, or one cannot come."""
        with suppress(BrokenBarrierError):
            self.both.wait(timeout=self.most)
            self.met = True


def withdrawn(cast: Cast) -> Edition:
    """An edition that named somebody."""
    edition = factories.published(cast, factories.public_meeting(cast, said=NAMED))
    changes.withdraw(edition=edition, words="It named somebody.", by=cast.sam)
    edition.refresh_from_db()
    return edition


def test_words_that_are_destroyed_do_not_live_on_in_a_correction_begun_meanwhile(cast: Cast) -> None:
    edition, meet = withdrawn(cast), Meet()
    with (
        patch.object(redacting, "turn", meet.before(redacting.turn)),
        patch.object(correcting, "_copy", meet.before(correcting._copy)),
    ):
        came = at_once(
            lambda: changes.redact(edition=edition, why="A person was named.", by=cast.sam),
            lambda: changes.start_correction(edition=edition, what_changed="Her name", by=cast.sam),
        )
    assert sum(isinstance(one, NotNow) for one in came) == 1, came
    edition.refresh_from_db()
    kept = [section.words for draft in UpdateDraft.objects.open() for section in draft.sections.all()]
    assert (edition.redacted_at is None) == (NAMED in kept)


def test_nor_in_a_correction_of_another_update_that_says_them_too(cast: Cast) -> None:
    edition, meet = withdrawn(cast), Meet()
    other = factories.published(cast, factories.public_meeting(cast, LATER, said=NAMED))
    changes.withdraw(edition=other, words="It named somebody.", by=cast.sam)
    with (
        patch.object(redacting, "turn", meet.before(redacting.turn)),
        patch.object(correcting, "_copy", meet.before(correcting._copy)),
    ):
        came = at_once(
            lambda: changes.redact(edition=edition, why="A person was named.", phrases=["Jane Roe"], by=cast.sam),
            lambda: changes.start_correction(edition=other, what_changed="Her name", by=cast.sam),
        )
    assert sum(isinstance(one, NotNow) for one in came) == 1, came
    other.refresh_from_db()
    kept = [section.words for draft in UpdateDraft.objects.open() for section in draft.sections.all()]
    assert (other.redacted_at is None) == (NAMED in kept)


def test_of_two_withdrawals_with_the_earlier_editions_neither_leaves_one_standing(cast: Cast) -> None:
    editions, meet = [factories.published(cast)], Meet()
    for lead in ("Better.", "Better still."):
        row = changes.start_correction(edition=editions[-1], what_changed="A word", by=cast.sam)
        changes.write_draft(draft=row, written=Written(draft={"lead": lead}), by=cast.sam)
        editions.append(changes.publish(draft=factories.cleared(cast, row), by=cast.sam))
    with patch.object(withdrawing, "_withdraw", meet.after(withdrawing._withdraw)):
        at_once(
            lambda: changes.withdraw(edition=editions[2], words="All of it is wrong.", by=cast.sam),
            lambda: changes.withdraw(edition=editions[1], words="It is wrong.", by=cast.sam),
        )
    assert not Edition.objects.standing().exists()


def read_in_and_accepted(cast: Cast, title: str) -> ReadIn:
    """A document of the January meeting of which all is accepted."""
    said = "It was agreed that the council will write to every school by 29 February 2016."
    row = factories.document(
        cast, f"# Testshire Improvement Board\n\n## Update 13 January 2016\n\n### {title}\n\n{said}\n"
    )
    for finding in Finding.objects.of_read_in(row).for_reading():
        changes.accept(finding=finding, by=cast.sam)
    return row


def test_two_documents_of_one_meeting_saved_at_once_are_at_one_meeting(cast: Cast) -> None:
    rows = [read_in_and_accepted(cast, title) for title in ("Schools", "Staffing")]
    meet = Meet()
    with patch.object(saving_read_in, "plan_of", meet.after(saving_read_in.plan_of)):
        came = at_once(
            *[lambda row=row: changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam) for row in rows]
        )
    assert {row.state for row in came} == {"saved"}, came
    assert [item.title for item in Meeting.objects.get().items.order_by("position")] in (
        ["Schools", "Staffing"],
        ["Staffing", "Schools"],
    )


def test_what_saving_made_is_not_undone_under_an_update_that_is_being_written(cast: Cast) -> None:
    row = read_in_and_accepted(cast, "Schools")
    changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam)
    row.refresh_from_db()
    action, meet = ActionItem.objects.get(), Meet()
    with patch.object(undoing_read_in, "stops_of", meet.after(undoing_read_in.stops_of)):
        came = at_once(
            lambda: changes.undo_read_in(read_in=row, words="A try.", by=cast.sam),
            lambda: (meet.wait(), factories.update(action, cast.sam, on=date(2016, 2, 22))),
        )
    row.refresh_from_db()
    assert sum(isinstance(one, NotNow) for one in came) == 1, came
    assert (row.state == "undone") == (not ActionUpdate.objects.exists())


@only_postgres
def test_two_updates_of_one_board_are_written_at_the_same_moment(cast: Cast) -> None:
    rows = [factories.draft(cast, factories.public_meeting(cast, day)) for day in (LATER, LATER + timedelta(days=7))]
    meet = Meet(most=20)
    with patch.object(sections, "take_draft", meet.after(sections.take_draft)):
        at_once(*[lambda row=row: changes.write_draft(draft=row, written=WRITTEN, by=cast.sam) for row in rows])
    assert meet.met, "a draft is locked, not its board"


@only_postgres
def test_a_decision_is_taken_while_the_public_face_of_its_board_changes(cast: Cast) -> None:
    item, edition = factories.item(cast, factories.held_meeting(cast)), factories.published(cast)
    taken, was_taken = Event(), []

    def turned(*args: Any, **kwargs: Any) -> None:
        turn(*args, **kwargs)
        was_taken.append(taken.wait(timeout=20))

    def take_down() -> None:
        factories.decision(cast, item)
        taken.set()

    with patch.object(withdrawing, "turn", turned):
        at_once(lambda: changes.withdraw(edition=edition, words="It is wrong.", by=cast.sam), take_down)
    assert was_taken == [True], "what only points at a board does not wait for it"


@pytest.mark.parametrize("again", [False, True])
def test_a_sentence_set_aside_or_asked_for_again_by_two_presses_is_so_once(again: bool, cast: Cast) -> None:
    facts = {"board": cast.board, "key": "0123456789abcdef", "by": cast.sam}
    press, meet = changes.set_sentence_aside, Meet()
    if again:
        changes.set_sentence_aside(**facts)
        press = changes.ask_for_sentence_again
    with patch("boards.clock.moment", meet.before(clock.moment)):
        lines = at_once(*[lambda: press(**facts)] * 2)
    assert lines[0] == lines[1], "the second is given the line of the first"
    assert SentenceSetAside.objects.standing().get() == lines[0]
