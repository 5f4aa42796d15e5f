"""The check page in a real browser: real minutes fit every screen, a doubtful finding takes one load, the keyboard is
led on from card to card, and everything works without JavaScript."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from playwright.sync_api import Browser, Page, expect

from boards.models import Finding, ReadIn
from publishing import changes
from tests.cast import Cast
from tests.journeys.conftest import Walk
from tests.journeys.test_accessibility import require_no_sideways_scroll, require_nothing_found
from tests.publishing.test_reading_in import upload

pytestmark = [pytest.mark.journey, pytest.mark.looks]

R = "/testshire/updates/read-in/1/"
SHARED = next(
    (path / "shared" / "data" for path in Path(__file__).resolve().parents if (path / "shared").is_dir()), None
)
MINUTES = sorted((SHARED / "boards" / "lpdp").glob("*.md")) if SHARED else []
UPDATE = SHARED / "first-meeting-update-2016-01-20.md" if SHARED else None


def read(cast: Cast, path: Path) -> ReadIn:
    return changes.read_in(upload=SimpleUploadedFile(path.name, path.read_bytes()), board=cast.board, by=cast.sam)


@pytest.mark.skipif(not MINUTES, reason="the minutes of other boards are not beside the checkout")
def test_real_minutes_scroll_one_way_at_every_width(cast: Cast, walk: Walk, page: Page) -> None:
    addresses = [read(cast, path).get_absolute_url() for path in MINUTES]
    walk.sign_in("sam")
    for address in addresses:
        walk.to(address)
        require_no_sideways_scroll(page, address)
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        walk.to(addresses[0])
        require_nothing_found(page, addresses[0], width)


def test_names_of_one_long_word_scroll_no_page_sideways(cast: Cast, walk: Walk, page: Page) -> None:
    text = f"# {'T' * 150}\n\n## 13 January 2016\n\n### Staffing\n\nIt was agreed that the council will write.\n"
    row = changes.read_in(upload=upload(text, f"{'x' * 195}.md"), board=cast.board, by=cast.sam)
    changes.accept(finding=Finding.objects.for_reading().get(place=2), by=cast.sam)
    walk.sign_in("sam")
    for address in ("/testshire/updates/read-in/", R, f"{R}save/", f"{R}findings/2/"):
        walk.to(address)
        require_no_sideways_scroll(page, address)
    changes.set_aside(read_in=row, by=cast.sam)
    walk.to(f"{R}destroy/")
    require_no_sideways_scroll(page, "destroy")


def test_each_finding_stands_beside_its_sentence(cast: Cast, walk: Walk, page: Page) -> None:
    changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    page.set_viewport_size({"width": 1280, "height": 900})
    walk.sign_in("sam")
    walk.to(R)
    for place in (2, 4, 6):
        said, found = (page.locator(f"#{name}-{place}").bounding_box() for name in ("said", "finding"))
        assert said is not None
        assert found is not None
        assert abs(said["y"] - found["y"]) < 40, place
    page.set_viewport_size({"width": 390, "height": 900})
    assert page.locator("#finding-2").is_visible()
    assert not page.locator("#said-2").is_visible()
    page.get_by_text("The text of this section").first.click()
    folded = page.locator("details.chk__all").first
    assert folded.get_by_text("The director described how many posts are empty.").is_visible()


@pytest.mark.skipif(UPDATE is None, reason="the published document of the first meeting is not beside the checkout")
def test_the_first_meeting_takes_one_press_for_all_that_is_certain_and_one_for_each_card(
    cast: Cast, walk: Walk, page: Page
) -> None:
    assert UPDATE is not None
    read(cast, UPDATE)
    walk.sign_in("sam")
    walk.to(R)
    walk.press(page.get_by_role("button", name="Accept all that is certain"))
    presses = 1
    while Finding.objects.filter(state="waiting").exclude(sort__in=["view", "link"]).exists():
        card = page.locator("article").filter(has=page.get_by_role("button", name="Accept finding")).first
        for box in card.locator("select[name$='-lead']").all():
            if not box.input_value():
                box.select_option("board")
        walk.press(card.get_by_role("button", name="Accept finding").first)
        presses += 1
    assert presses <= 13, "one for all that is certain, and one for each card that asks something"
    assert not Finding.objects.filter(
        sort="promise", lead_board=False, lead_organisation=None, lead_person=None
    ).exists()
    assert "Everything was looked at" in walk.words()


def test_a_press_leads_the_keyboard_on_and_says_what_it_did(cast: Cast, walk: Walk, page: Page) -> None:
    changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    walk.sign_in("sam")
    walk.to(R)
    walk.press(page.get_by_role("link", name="Next not looked at").first)
    assert page.evaluate("document.activeElement.id") == "finding-2"
    for _ in range(12):
        if page.evaluate("document.activeElement.textContent").strip().startswith("Accept"):
            break
        page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "finding-4"
    assert page.locator("#finding-4").get_by_role("status").inner_text().startswith("Finding 2: accepted.")


def test_enter_in_a_box_of_a_card_accepts_it(cast: Cast, walk: Walk, page: Page) -> None:
    changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    walk.sign_in("sam")
    walk.to(f"{R}?show=left")
    card = page.locator("#finding-2")
    card.get_by_label("Lead", exact=True).select_option("board")
    card.get_by_label("Due, as agreed").fill("by the end of February")
    with page.expect_navigation():
        card.get_by_label("Due, as agreed").press("Enter")
    lent = Finding.objects.get(place=3)
    assert (lent.state, lent.due_words, lent.lead_board) == ("mended", "by the end of February", True)


def test_only_the_boxes_of_the_chosen_due_are_shown_and_all_without_javascript(
    cast: Cast, walk: Walk, page: Page, browser: Browser, live_server
) -> None:
    changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    walk.sign_in("sam")
    walk.to(R)
    card = page.locator("#finding-2")
    expect(card.get_by_label("Meeting", exact=True)).to_be_hidden()
    assert card.get_by_role("group", name="Date, or last day of the period").is_visible()
    card.get_by_label("When it is due").select_option("meeting")
    assert card.get_by_label("Meeting", exact=True).is_visible()
    expect(card.get_by_text("If it is due at a meeting")).to_be_hidden()
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    plain = Walk(context.new_page(), live_server.url)
    plain.sign_in("sam")
    plain.to(R)
    card = plain.page.locator("#finding-2")
    assert card.get_by_label("Meeting", exact=True).is_visible()
    expect(card.get_by_text("If it is due at a meeting")).to_be_visible()
    card.get_by_label("Lead", exact=True).select_option("board")
    plain.press(card.get_by_role("button", name="Accept finding 2"))
    assert Finding.objects.get(place=3).lead_board
    context.close()


def test_what_was_chosen_on_a_card_is_not_lost_by_a_press_on_another(cast: Cast, walk: Walk, page: Page) -> None:
    changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    walk.sign_in("sam")
    walk.to(R)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.locator("#finding-2").get_by_label("Lead", exact=True).select_option("board")
    with page.expect_event("dialog"):
        page.locator("#finding-4").get_by_role("button", name="Accept finding 4").click()
    expect(page.locator("#finding-2").get_by_label("Lead", exact=True)).to_have_value("board")
    assert asked == ["beforeunload"]
    assert not Finding.objects.exclude(state="waiting").exists()
    walk.press(page.locator("#finding-2").get_by_role("button", name="Accept finding 2"))
    assert Finding.objects.get(place=3).lead_board
    assert asked == ["beforeunload"], "what was accepted is kept, and nothing is left to ask about"
