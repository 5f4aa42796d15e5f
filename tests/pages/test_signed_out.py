"""A form sent after its session ended: nothing is saved, and what was typed can be copied by whoever sent it alone."""

import re

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from meetings.models import Decision
from tests.drawn import drawn
from tests.world import World

AT = "/testshire/meetings/2016-01-20/items/1/take-down/"
WORDS = "The strategy is to come back.\r\n<b>Soon</b>"


@pytest.fixture
def answers(world: World) -> tuple[Client, dict[str, str]]:
    """Sam's browser, which checks the form's cross-site token, with a form filled in; then the session ends."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.cast.sam)
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', client.get(AT).content.decode())
    assert found
    Session.objects.all().delete()
    return client, {"csrfmiddlewaretoken": found[1], "words": WORDS, "sort": "agreed", "password": "not this one"}


def test_what_was_typed_is_shown_and_nothing_is_saved(answers, world: World) -> None:
    client, typed = answers
    before = Decision.objects.count()
    response = client.post(AT, typed)
    page = drawn(response)
    assert response.status_code == 403
    assert "Nothing was saved" in page
    assert "The strategy is to come back.<br>&lt;b&gt;Soon&lt;/b&gt;" in page
    assert f'href="/sign-in/?next={AT}"' in page
    assert "not this one" not in page
    assert ">agreed<" not in page
    assert response.headers["Cache-Control"] == "private, no-store"
    assert Decision.objects.count() == before


def test_what_another_site_sent_is_not_shown(answers) -> None:
    client, typed = answers
    for wrong in ({"csrfmiddlewaretoken": "x" * 64}, {"csrfmiddlewaretoken": ""}):
        response = client.post(AT, typed | wrong)
        assert response.status_code == 302
        assert response["Location"].startswith("/sign-in/")
    client.cookies.clear()
    assert client.post(AT, typed).status_code == 302


def test_where_no_words_were_typed_sign_in_comes_at_once(answers) -> None:
    client, typed = answers
    response = client.post(AT, typed | {"words": "Agreed"})
    assert response["Location"] == f"/sign-in/?next={AT}"


def test_whoever_signs_in_next_is_given_nothing(answers, world: World) -> None:
    client, typed = answers
    client.post(AT, typed)
    client.force_login(world.cast.otto)
    assert "The strategy is to come back" not in client.get("/testshire/").content.decode()
