"""Requests that no page of the site sends: addresses, cookies and charsets of machines and malice; never a 500."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client

from boardsite.wsgi import application, without_bad_charset
from tests.world import World


@pytest.fixture
def sam(world: World, signed_in) -> Client:
    return signed_in("sam")


def test_an_address_of_another_board_is_not_found(world) -> None:
    client = Client()
    client.force_login(world.cast.bert)
    assert client.get("/elsewhere/actions/").status_code == 200
    for address in (
        "/elsewhere/actions/1/",
        "/elsewhere/meetings/2016-01-20/",
        "/testshire/actions/1/",
        "/nowhere/actions/",
    ):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/testshire/actions/?q=%00",
        "/testshire/actions/?rating=%00&due=%00&lead=%00&recommendation=%00&sort=%00&show=%00&page=%00",
        "/testshire/actions/?recommendation=99999999999999999999&lead=99999999999999999999&page=-1",
        "/testshire/actions/?q=" + "x" * 5000,
        "/testshire/actions/?q=99999999999999999999999",
        "/testshire/actions/?rating=purple&due=never&show=nothing&sort=sideways&page=99999",
        "/testshire/actions/as-at/?day-day=31&day-month=2&day-year=2016",
        "/testshire/actions/as-at/?day-day=%00",
        "/testshire/actions/as-at/?day-day=1&day-month=1&day-year=2099",
        "/testshire/actions/as-at/?day-day=1&day-month=1&day-year=2000",
        "/testshire/actions/0/",
        "/testshire/actions/007/",
        "/testshire/actions/%00/",
        "/testshire/actions/999999999999/",
        "/testshire/decisions/2016-02-31/1/",
        "/testshire/decisions/0000-00-00/1/",
        "/testshire/meetings/%00/",
        "/testshire/meetings/2016-02-24/step/dance/",
        "/testshire/actions/1/step/say_done/",
        "/%00/",
        "/sign-in/?next=%00",
        "/sign-in/?next=https://example.com/",
        "/account/new-password/%00-%00/",
    ],
)
def test_no_address_breaks_the_site(address: str, sam) -> None:
    assert sam.get(address).status_code < 500


@pytest.mark.parametrize("address", ["/testshire/actions/%00/", "/%00/", "/account/new-password/a-%00/"])
def test_an_address_with_a_nul_leads_nowhere(address: str, sam) -> None:
    response = sam.get(address)
    assert response.status_code == 404
    assert "Content-Security-Policy" in response.headers


def test_a_cookie_with_a_nul_is_dropped(db) -> None:
    # As a browser would send it: newer Pythons refuse to make such a cookie, and older ones to doubt it.
    assert Client().get("/testshire/actions/", HTTP_COOKIE='sessionid="abc\\000defghij"').status_code < 500


@contextmanager
def without_closing_connections() -> Iterator[None]:
    """The server closes its connections after a request; the test's own transaction must outlive it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


@pytest.mark.parametrize(
    "content_type",
    [
        "application/x-www-form-urlencoded; charset=hex",
        "application/x-www-form-urlencoded; charset=rot13",
        "application/x-www-form-urlencoded; charset=\x00",
        "application/x-www-form-urlencoded; charset=no-such-thing",
        "application/x-www-form-urlencoded; charset=" + "x" * 10_000,
        "multipart/form-data; boundary=x; charset=base64",
        "text/plain; charset=idna",
        "\xff; charset=\xff",
        ";;;=;",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_broken_charset_never_breaks_the_site(content_type: str, method: str, world) -> None:
    answered = []
    body = b"login=sam%40example.org&password=x"
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": "/sign-in/",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "CONTENT_LENGTH": str(len(body)),
        "CONTENT_TYPE": content_type,
    }
    with without_closing_connections():
        b"".join(application(environ, lambda status, headers, *rest: answered.append(status)))
    assert int(answered[0].split()[0]) < 500


def test_a_good_charset_is_left_alone() -> None:
    for given in ("application/x-www-form-urlencoded; charset=utf-8", "text/html;charset=ISO-8859-1", "text/plain", ""):
        assert without_bad_charset(given) == given
    assert without_bad_charset("multipart/form-data; boundary=x; charset=hex") == "multipart/form-data; boundary=x"


@pytest.mark.parametrize("charset", ["hex", "utf-16"])
def test_a_form_in_an_unreadable_charset_is_not_said_to_have_been_open_too_long(charset: str, world) -> None:
    body = b"login=sam%40example.org&password=x"
    environ = {
        "REQUEST_METHOD": "POST", "PATH_INFO": "/sign-in/", "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "80",
        "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body)),
        "CONTENT_TYPE": f"application/x-www-form-urlencoded; charset={charset}",
    }  # fmt: skip
    answered = []
    with without_closing_connections():
        page = b"".join(application(environ, lambda status, headers, *rest: answered.append(status))).decode()
    assert answered[0].startswith("400")
    assert "sent something this site could not read" in page
