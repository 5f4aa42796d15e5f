"""The first story, as it was told: the secretary takes down a decision and an action due “at the February meeting”,
an officer updates it, the chair closes it, a member downloads the summary, and a stranger sees none of it."""

import io
import subprocess

import page as pdf_checker
import pikepdf
import pytest
from playwright.sync_api import Page

from tests import factories
from tests.cast import Cast
from tests.journeys.conftest import Walk

DECISION = "The council is to present its analysis of practice to the February meeting."
ACTION = "Present the analysis of practice"


@pytest.mark.journey
@pytest.mark.parametrize("width", [1280, pytest.param(390, marks=pytest.mark.looks)])
def test_the_first_story(width: int, cast: Cast, walk: Walk, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    factories.item(cast, factories.held_meeting(cast))
    factories.planned_meeting(cast)
    take_down(walk)
    update(walk)
    close(walk)
    check_summary(download(walk))
    assert walk.said == [], "the browser complained of nothing (scripts, styles, missing files)"
    see_nothing(walk)


def take_down(walk: Walk) -> None:
    walk.sign_in("sam")
    page = walk.page
    walk.to("/testshire/meetings/2016-01-20/")
    page.get_by_text("Record or change item 1").click()
    walk.press(page.get_by_role("link", name="Record a decision at item 1"))
    page.get_by_label("What was decided, in the exact words").fill(DECISION)
    page.get_by_label("What is to be done").fill(ACTION)
    page.get_by_label("Lead (optional)", exact=True).select_option(label="Testshire Council")
    page.get_by_label("Contact (optional)").select_option(label="Olive")
    page.get_by_label("At a meeting").check()
    page.get_by_label("Meeting", exact=True).select_option(label="February meeting, 24\u00a0February\u00a02016")
    page.get_by_label("Due, as agreed (optional)").fill("at the February meeting")
    walk.press(page.get_by_role("button", name="Save decision"))
    assert "The decision is recorded." in walk.words()
    assert "24 February 2016" in walk.words()
    assert "the February meeting" in walk.words()


def update(walk: Walk) -> None:
    walk.sign_in("olive")
    page = walk.page
    walk.press(page.get_by_role("link", name=ACTION).first)
    walk.press(page.get_by_role("button", name="Update this action"))
    walk.press(page.get_by_role("button", name="Save update"))
    assert page.title().startswith("Error: ")
    assert page.locator(".govuk-error-summary").evaluate("box => document.activeElement === box")
    page.get_by_role("link", name="Select whether it will be done by").click()
    page.get_by_role("radio", name="On track").check()
    page.get_by_label("What has changed?").fill("The analysis is written.")
    page.get_by_label("This is done").check()
    walk.press(page.get_by_role("button", name="Save update"))
    assert "The update is saved." in walk.words()
    assert "Said to be done on 22 February 2016." in walk.words()


def close(walk: Walk) -> None:
    walk.sign_in("ann")
    page = walk.page
    walk.press(page.get_by_role("link", name=ACTION).first)
    walk.press(page.get_by_role("button", name="Close this action"))
    walk.press(page.get_by_role("button", name="Close this action"))
    assert "Complete: closed on 22 February 2016 by Ann." in walk.words()


def download(walk: Walk) -> bytes:
    walk.sign_in("paul")
    walk.to("/testshire/meetings/2016-01-20/")
    link = walk.page.get_by_role("link", name="Download the summary (PDF)")
    response = walk.page.request.get(walk.base + link.get_attribute("href"))
    assert response.headers["content-type"] == "application/pdf"
    return response.body()


def check_summary(pdf: bytes) -> None:
    report = pdf_checker.validate_pdf_bytes(pdf, profile=pdf_checker.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, report.failures
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        assert root.MarkInfo.Marked
        assert root.StructTreeRoot is not None
        assert str(root.Lang) == "en-GB"
        assert root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as about:
            assert about["dc:title"] == "January meeting, 20 January 2016: summary"
    words = run("pdftotext", pdf)
    for told in (DECISION, ACTION, "Testshire Council", "24 February 2016", "Complete"):
        assert told in words, told
    lines = run("pdffonts", pdf, out=False).splitlines()[2:]
    assert lines, "there are fonts"
    assert all(line.split()[-5] == "yes" for line in lines), "every font is embedded"


def run(tool: str, pdf: bytes, *, out: bool = True) -> str:
    done = subprocess.run([tool, "-", *(["-"] if out else [])], input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode().replace("\u00a0", " ").split()) if out else done.stdout.decode()


def see_nothing(walk: Walk) -> None:
    walk.page.context.clear_cookies()
    for address in ("meetings/2016-01-20/", "decisions/2016-01-20/1/", "actions/", "actions/1/"):
        walk.to(f"/testshire/{address}")
        offered = "/sign-in/" in walk.page.url or "Page not found" in walk.words()
        assert offered, "the public door of an unpublished meeting offers sign-in; the others lead there"
        assert ACTION not in walk.page.content()
    walk.sign_in("stan")
    for address in ("meetings/2016-01-20/", "decisions/2016-01-20/1/", "actions/", "actions/1/"):
        walk.to(f"/testshire/{address}")
        assert "Page not found" in walk.words()
        assert ACTION not in walk.page.content()
