"""Signing in, out, and a forgotten password: by the library, in the house's words."""

import re

import pytest
from django.core import mail
from django.test import Client

from tests.cast import Cast


@pytest.fixture
def client(cast: Cast) -> Client:
    return Client()


def test_signing_in_leads_back_to_the_page_asked_for(client: Client) -> None:
    sent = client.get("/testshire/actions/?rating=at_risk")
    assert sent["Location"] == "/sign-in/?next=/testshire/actions/%3Frating%3Dat_risk"
    answers = {"login": "Sam@Example.org", "password": "open sesame", "next": "/testshire/actions/?rating=at_risk"}
    assert client.post(sent["Location"], answers)["Location"] == "/testshire/actions/?rating=at_risk"


def test_signing_in_never_leads_to_another_site(client: Client) -> None:
    answers = {"login": "sam@example.org", "password": "open sesame", "next": "https://example.com/"}
    assert client.post("/sign-in/", answers)["Location"] == "/"


@pytest.mark.parametrize(
    ("login", "password", "sentence"),
    [
        ("", "", "Enter your email address"),
        ("sam@example.org", "", "Enter your password"),
        ("sam", "x", "Enter an email address in the correct format, like name@example.com"),
        ("sam@example.org", "wrong", "The email address or password is not right."),
        ("nobody@example.org", "wrong", "The email address or password is not right."),
    ],
)
def test_what_is_wrong_is_said(login: str, password: str, sentence: str, client: Client) -> None:
    page = client.post("/sign-in/", {"login": login, "password": password}).content.decode()
    assert sentence in page
    assert "<title>Error: Sign in" in page
    assert "required" not in page
    assert 'autocomplete="current-password"' in page


def test_signing_out_is_a_form_and_ends_the_session(cast: Cast, client: Client) -> None:
    client.force_login(cast.sam)
    assert client.post("/sign-out/")["Location"] == "/"
    assert client.get("/testshire/actions/").status_code == 302


def test_a_forgotten_password_is_chosen_again_by_a_letter(cast: Cast, client: Client) -> None:
    assert client.post("/account/forgotten/", {"email": "sam@example.org"})["Location"] == "/account/forgotten/sent/"
    letter = mail.outbox[0]
    assert letter.subject == "Choose a new password"
    link = re.search(r"/account/new-password/[^/\s]+/", letter.body)
    assert link
    page = client.get(link[0], follow=True)
    at = page.redirect_chain[-1][0]
    short = client.post(at, {"password1": "short", "password2": "short"}).content.decode()
    assert "12 characters" in short
    new = {"password1": "a quite long sentence", "password2": "a quite long sentence"}
    assert client.post(at, new)["Location"] == "/account/new-password/saved/"
    assert (
        Client().post("/sign-in/", {"login": "sam@example.org", "password": "a quite long sentence"}).status_code == 302
    )
    assert "This link no longer works" in Client().get(link[0], follow=True).content.decode()


def test_an_address_without_an_account_gets_no_letter_and_the_same_page(client: Client) -> None:
    assert client.post("/account/forgotten/", {"email": "nobody@example.org"})["Location"] == "/account/forgotten/sent/"
    assert mail.outbox == []


def test_nobody_signs_themselves_up(client: Client) -> None:
    assert client.get("/accounts/signup/").status_code == 404
    assert client.get("/sign-up/").status_code == 404


def test_one_s_own_page_shows_one_s_roles(cast: Cast, client: Client) -> None:
    client.force_login(cast.ann)
    page = client.get("/account/").content.decode()
    for words in ("Ann", "ann@example.org", "Chair, from", "Change your password"):
        assert words in page


def test_too_many_tries_are_told_to_wait(cast: Cast, client: Client) -> None:
    from django.core.cache import cache

    cache.clear()
    for _ in range(12):
        page = client.post("/sign-in/", {"login": "paul@example.org", "password": "wrong"})
    assert page.status_code in (200, 429)
    assert "too many tries" in page.content.decode().lower() or page.status_code == 429
    cache.clear()
