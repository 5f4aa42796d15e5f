"""A page printed from the browser: what folds on the screen is read, the history and the sample's label are there."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.cast import Cast
from tests.journeys.conftest import Walk
from tests.world import build

pytestmark = [pytest.mark.journey, pytest.mark.looks]


def printed(page: Page, folder: Path) -> str:
    """The words of the page as the browser prints it."""
    at = folder / "page.pdf"
    page.pdf(path=str(at))
    words = subprocess.run(["pdftotext", str(at), "-"], check=True, capture_output=True, text=True).stdout
    return " ".join(words.split())


def test_paper_says_what_the_screen_says(cast: Cast, walk: Walk, page: Page, tmp_path: Path) -> None:
    build(cast)
    walk.sign_in("sam")
    walk.to("/testshire/decisions/2016-01-20/1/")
    decision = printed(page, tmp_path)
    assert "This board’s day is 22 February 2016. Parts are illustrative" in decision
    assert "Everything here is illustrative." in decision, "the note that is folded on the screen"
    assert "Every change" in decision
    assert "by Sam" in decision
    walk.to("/testshire/actions/")
    register = printed(page, tmp_path)
    assert "The Board has agreed that it is done" in register, "the key to the ratings"
    walk.to("/testshire/about/")
    about = printed(page, tmp_path)
    assert "Head of Practice" in about
    for offered in ("Keep this page", "Sign out", "Change the ratings"):
        assert offered not in about, "what only a screen can do"
