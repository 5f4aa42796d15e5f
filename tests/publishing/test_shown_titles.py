"""What a publication is called in public is the title of its edition that stands; an older one is shown as it is."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client

from boards import clock
from meetings.models import Meeting
from publishing import changes
from publishing.changes import Timing, Written
from publishing.models import Edition
from tests import factories
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("no_printer")
P = "/testshire/meetings/2016-01-06/"
PAGES = ["/", "/testshire/", "/testshire/meetings/", "/testshire/decisions/", "/testshire/about/", P,
         f"{P}editions/1/", f"{P}editions/2/", f"{P}decisions/1/"]  # fmt: skip
CANARY = "Embargocanary"


def retitled(cast: Cast, edition: Edition, timing: Timing | None = None) -> Edition:
    row = changes.start_correction(edition=edition, what_changed="A date.", by=cast.sam)
    changes.write_draft(draft=row, written=Written(draft={"title": f"The {CANARY} title"}), by=cast.sam)
    return changes.publish(draft=factories.cleared(cast, row), by=cast.sam, timing=timing or Timing())


def shown(address: str, client: Client | None = None) -> str:
    return (client or Client()).get(address).content.decode()


def test_a_title_under_embargo_is_read_by_nobody_outside_the_desk(cast: Cast, meeting: Meeting, signed_in) -> None:
    first = factories.published(cast, meeting, title="First meeting")
    soon = clock.now(cast.board) + timedelta(days=2)
    retitled(cast, first, Timing(soon))
    for address in PAGES:
        assert CANARY not in shown(address), address
        assert CANARY not in shown(address, signed_in("paul")), address
    for address in ("/testshire/", "/testshire/meetings/", "/testshire/decisions/", P, f"{P}decisions/1/"):
        assert "First meeting" in shown(address), address
    assert CANARY in shown("/testshire/updates/", signed_in("sam"))
    call_command("verify_editions")


def test_after_the_newest_is_withdrawn_the_one_before_stands_under_its_own_title(cast: Cast, meeting: Meeting) -> None:
    first = factories.published(cast, meeting, title="First meeting")
    second = retitled(cast, first)
    changes.withdraw(edition=second, words="It gave a wrong date.", by=cast.sam, earlier_too=False)
    for destroyed in (False, True):
        if destroyed:
            changes.redact(edition=second, why="It was wrong.", by=cast.sam)
        for address in PAGES:
            assert CANARY not in shown(address), address
        assert f'href="{first.address()}">First meeting' in shown("/testshire/"), "and leads to what stands"
        assert "<title>First meeting" in shown(first.address())
        listed = shown("/testshire/decisions/")
        assert "A public decision is taken." in listed
        assert "1\u00a0decision" in listed
        assert "Chair: Ann" in shown("/testshire/about/")
        decision = Client().get(f"{P}decisions/1/")
        assert decision.status_code == 200
        assert "not in the current one" not in decision.content.decode()
        assert Client().get(P).status_code == 410
        call_command("verify_editions")


def test_when_all_were_withdrawn_no_list_says_that_nothing_was_published(cast: Cast, meeting: Meeting) -> None:
    changes.withdraw(edition=factories.published(cast, meeting), words="Wrong.", by=cast.sam)
    page = shown("/testshire/decisions/")
    assert "was withdrawn" in " ".join(page.split())
    assert "No decisions are published yet" not in page


def test_a_decision_without_a_date_says_nothing_of_dates(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    line = row.sections.get().decisions.get()
    changes.write_draft(draft=row, written=Written(decisions={line.pk: {"due": ""}}), by=cast.sam)
    changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    page = shown(f"{P}decisions/1/")
    assert "No date was agreed" not in page
    assert ">Due<" not in page
