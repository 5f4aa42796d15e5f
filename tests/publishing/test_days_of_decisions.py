"""The public is told the day a decision was taken, and which one changes which, as far as each is public."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.test import Client

from boards import clock
from boards.behalf import Word
from meetings.changes import Between, Decided, take_decision, take_decision_between
from meetings.models import Decision, Meeting
from publishing import changes
from publishing.changes import Timing
from publishing.models import EditionEntry
from tests import factories
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("no_printer")
P = "/testshire/meetings/2016-01-06/"
LATER = "/testshire/meetings/2016-01-13/"


def shown(address: str) -> str:
    return Client().get(address).content.decode()


def changing(cast: Cast, earlier: Decision) -> Meeting:
    """A meeting a week later that changes an earlier decision."""
    later = factories.public_meeting(cast, date(2016, 1, 13))
    decided = Decided("The date is another.", changes=earlier)
    take_decision(item=later.items.get(), decided=decided, visibility="public", by=cast.sam)
    return later


def test_a_decision_between_meetings_has_its_own_day(cast: Cast, meeting: Meeting) -> None:
    between = Between(Word(cast.ann, date(2016, 1, 4)), reported_to=meeting)
    decided = Decided("The chair agreed it.")
    decision = take_decision_between(
        board=cast.board, decided=decided, between=between, visibility="public", by=cast.sam
    )
    factories.published(cast, meeting)
    entry = EditionEntry.objects.get(decision=decision)
    page = shown(entry.get_absolute_url())
    assert "Monday 4\u00a0January\u00a02016" in page
    assert "In the update of" in page
    assert "Wednesday 6\u00a0January\u00a02016" in page
    assert "In the update of" not in shown(f"{P}decisions/1/")
    factories.published(cast, changing(cast, decision))
    assert f"Changes decision {entry.number} of 4\u00a0January\u00a02016" in shown(LATER)
    call_command("verify_editions")


def test_after_a_correction_it_still_says_what_changed_it(cast: Cast, meeting: Meeting) -> None:
    first = factories.published(cast, meeting)
    factories.published(cast, changing(cast, Decision.objects.get(words="A public decision is taken.")))
    assert f'href="{LATER}decisions/2/"' in shown(f"{P}decisions/1/")
    row = changes.start_correction(edition=first, what_changed="A word.", by=cast.sam)
    changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    assert f'href="{LATER}decisions/2/"' in shown(f"{P}decisions/1/")
    assert f'href="{P}decisions/1/"' in shown(f"{LATER}decisions/2/")
    call_command("verify_editions")


def test_a_decision_under_embargo_is_not_named_by_another(cast: Cast, meeting: Meeting) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    soon = Timing(clock.now(cast.board) + timedelta(days=3))
    changes.publish(draft=row, by=cast.sam, timing=soon)
    factories.published(cast, changing(cast, Decision.objects.get(words="A public decision is taken.")))
    for address in (LATER, f"{LATER}decisions/2/"):
        page = shown(address)
        assert "The date is another." in page
        assert "Changes" not in page
        assert f"{P}decisions/1/" not in page
    call_command("verify_editions")
