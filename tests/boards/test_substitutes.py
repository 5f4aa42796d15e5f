"""A substitute sits at one meeting: their role has a last day from the start, 14 days after that meeting at most."""

from datetime import date
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from boards import changes, words
from boards.models import Person, RoleGrant
from boards.refusals import NotNow
from boards.roles import RoleCode
from tests import factories
from tests.cast import DAY, Cast
from tests.drawn import drawn

LAST = date(2016, 3, 9)
NEEDED = "Enter the last day: this role is for one meeting"
TOO_LATE = (
    f"Last day must be {words.day(LAST)} or earlier, 14 days after the meeting of {words.day(factories.FEBRUARY)}"
)
ADD, GIVE = "/testshire/people/add/", "/testshire/people/give-role/"


def ask(cast: Cast, **more: Any) -> RoleGrant:
    facts = {"board": cast.board, "person": cast.stan, "role": RoleCode.SUBSTITUTE, "starts_on": DAY, "by": cast.adam}
    return changes.ask_for_role(**facts | more)


def day(name: str, value: date) -> dict[str, int]:
    return {f"{name}-day": value.day, f"{name}-month": value.month, f"{name}-year": value.year}


@pytest.fixture
def adam(signed_in) -> Client:
    return signed_in("adam")


def test_a_substitute_is_not_given_for_good(cast: Cast) -> None:
    factories.planned_meeting(cast)
    with pytest.raises(NotNow, match=NEEDED):
        ask(cast)
    with pytest.raises(NotNow, match=r"must be 9.March.2016 or earlier"):
        ask(cast, ends_on=date(2016, 3, 10))
    assert ask(cast, ends_on=LAST).ends_on == LAST
    assert RoleGrant.objects.held_by(cast.stan).count() == 1, "what was refused left nothing"


def test_other_roles_need_no_last_day(cast: Cast) -> None:
    assert ask(cast, role=RoleCode.OFFICER).ends_on is None


def test_a_substitute_needs_a_meeting_with_a_day(cast: Cast) -> None:
    with pytest.raises(NotNow, match="Plan the meeting first"):
        ask(cast, ends_on=LAST)
    factories.held_meeting(cast, date(2016, 2, 17))
    assert ask(cast, ends_on=date(2016, 3, 2)), "none is planned: it is for the last one that was held"
    with pytest.raises(NotNow, match=r"14 days after the meeting of 17.February.2016"):
        ask(cast, ends_on=date(2016, 3, 3))


def test_a_meeting_that_was_called_off_does_not_count(cast: Cast) -> None:
    from meetings.changes import take_step

    take_step(meeting=factories.planned_meeting(cast), verb="cancel", words="Snow", by=cast.sam)
    with pytest.raises(NotNow, match="Plan the meeting first"):
        ask(cast, ends_on=LAST)


def test_giving_the_role_says_what_is_wrong_at_the_last_day(cast: Cast, adam: Client) -> None:
    factories.planned_meeting(cast)
    answers = {"email": "stan@example.org", "role": "substitute"} | day("starts_on", DAY)
    assert drawn(adam.post(GIVE, answers)).count(NEEDED) == 2, "in the summary and at the field"
    late = adam.post(GIVE, answers | day("ends_on", date(2016, 4, 1)))
    assert drawn(late).count(TOO_LATE) == 2
    assert late.context["form"].errors.keys() == {"ends_on"}
    assert adam.post(GIVE, answers | day("ends_on", LAST)).status_code == 302


def test_adding_a_person_asks_a_substitutes_last_day_and_keeps_what_was_typed(cast: Cast, adam: Client) -> None:
    factories.planned_meeting(cast)
    answers = {"name": "Una New", "email": "una@example.org", "role": "substitute"}
    empty = drawn(adam.post(ADD, answers))
    assert empty.count(NEEDED) == 2
    assert "una@example.org" in empty
    assert drawn(adam.post(ADD, answers | day("ends_on", date(2016, 4, 1)))).count(TOO_LATE) == 2
    assert drawn(adam.post(ADD, answers | day("ends_on", date(2016, 2, 1)))).count("today or later") == 2
    assert not Person.objects.with_address("una@example.org").exists()
    assert adam.post(ADD, answers | day("ends_on", LAST)).status_code == 302
    grant = RoleGrant.objects.get(person__email="una@example.org")
    assert (grant.starts_on, grant.ends_on) == (DAY, LAST)


def test_a_last_day_typed_under_another_role_does_not_count(cast: Cast, adam: Client) -> None:
    answers = {"name": "Una New", "email": "una@example.org", "role": "officer"} | day("ends_on", date(2016, 2, 1))
    assert adam.post(ADD, answers | {"ends_on-month": "13"}).status_code == 302
    assert RoleGrant.objects.get(person__email="una@example.org").ends_on is None


def test_the_check_names_a_substitute_whose_role_never_ends(cast: Cast, capsys) -> None:
    factories.planned_meeting(cast)
    grant = ask(cast, ends_on=LAST)
    call_command("verify_boards")
    grant.ends_on = None
    grant.save()
    with pytest.raises(CommandError):
        call_command("verify_boards")
    assert "Stan, Substitute member is for one meeting and has no last day" in capsys.readouterr().err
