"""Every page, for each role that may open it, at 1280 and 390: axe finds nothing, nothing scrolls sideways at 320, and
the page is in order."""

import re
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from publishing import changes as publishing
from tests import factories
from tests.addresses import EXPECTED
from tests.cast import Cast
from tests.journeys.conftest import Walk
from tests.world import build

pytestmark = [pytest.mark.journey, pytest.mark.looks]

VISITORS = ["public", "observer", "adviser", "member", "officer", "secretary", "chair", "administrator"]
NAMES = {"observer": "otto", "adviser": "ada", "member": "paul", "officer": "olive", "secretary": "sam"}
NAMES |= {"chair": "ann", "administrator": "adam"}
NOT_PAGES = {
    "health",
    "meetings:summary",
    "actions:register_csv",
    "actions:register_pdf",
    "publishing:file",
    "publishing:preview_pdf",
    "publishing:frozen_pdf",
    "publishing:read_in_file",
}
# Of what is in order axe need not tell every node: that takes as long as looking.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
BANNED_LINKS = re.compile(r"^(here|more|click here|read more|link)$", re.IGNORECASE)


def addresses_for(visitor: str) -> list[str]:
    place = ["public", "observer", "adviser", "member", "officer", "secretary", "chair", "administrator"].index(visitor)
    return [
        address
        for name, (address, gets, _) in sorted(EXPECTED.items())
        if gets[place] in (200, 403, 404) and name not in NOT_PAGES
    ]


# What a page is made of: the same for two visitors where only their names, keys and tokens differ.
MADE_OF = """() => {
  const copy = document.documentElement.cloneNode(true);
  copy.querySelectorAll('input[type=hidden]').forEach(box => box.removeAttribute('value'));
  copy.querySelectorAll('.b-header__acct span').forEach(name => name.textContent = '');
  const bare = html => html.replace(/[0-9]+/g, '0');
  const main = copy.querySelector('main');
  const inside = main ? bare(main.outerHTML) : '';
  if (main) main.remove();
  return [inside, bare(copy.outerHTML)];
}"""


class LookedAt:
    """The pages that were found in order, whoever looked: kept in a folder that all workers of a run share."""

    def __init__(self, folder: Path):
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def marks_of(self, page: Page) -> list[Path]:
        """One for what stands in the middle of a page, one for what stands around it."""
        return [self.folder / sha256(part.encode()).hexdigest() for part in page.evaluate(MADE_OF)]


@pytest.fixture
def looked_at(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> LookedAt:
    folder = tmp_path_factory.getbasetemp()
    return LookedAt((folder if worker_id == "master" else folder.parent) / "looked-at")


@pytest.mark.parametrize("visitor", VISITORS)
def test_axe_finds_nothing(visitor: str, cast: Cast, walk: Walk, page: Page, looked_at: LookedAt) -> None:
    build(cast)
    if visitor != "public":
        walk.sign_in(NAMES[visitor])
    for address in addresses_for(visitor):
        walk.to(address)
        marks = looked_at.marks_of(page)
        if all(mark.exists() for mark in marks):  # the same page, refusal or “not found” as before, or as for another
            continue
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            require_nothing_found(page, address, width)
        require_order(page, address)
        require_no_sideways_scroll(page, address)
        for mark in marks:
            mark.touch()


FORMS = [
    "/testshire/meetings/2016-01-20/items/1/take-down/",
    "/testshire/meetings/2016-01-20/items/1/commitment/",
    "/testshire/meetings/2016-01-20/items/add/",
    "/testshire/meetings/2016-01-20/attendance/",
    "/testshire/meetings/2016-02-24/step/cancel/",
    "/testshire/decisions/between-meetings/",
    "/testshire/actions/1/mend/",
    "/testshire/actions/1/step/replace/",
    "/testshire/actions/3/report/",
    "/testshire/about/seats/add/",
    "/testshire/about/seats/chief/change/",
    "/testshire/about/organisations/police/change/",
    "/testshire/about/change/",
    "/testshire/about/legend/at_risk/",
    "/testshire/about/terms/write/",
    "/testshire/updates/2/sections/add/",
    "/testshire/updates/2/dates/add/",
    "/testshire/updates/2/documents/add/",
    "/testshire/updates/read-in/add/",
    "/testshire/updates/read-in/1/add-item/",
    "/testshire/updates/read-in/1/findings/1/add/",
    "/testshire/updates/read-in/2/undo/",
    "/testshire/updates/published/update/2016-01-06/editions/1/correct/",
    "/testshire/updates/published/update/2016-01-06/editions/1/withdraw/",
    "/testshire/recommendations/sources/add/",
    "/testshire/recommendations/2015-11-27/add/",
    "/testshire/recommendations/2015-11-27/8/confirm/",
    "/testshire/about/posts/add/",
    "/testshire/about/posts/head-of-practice/fill/",
    "/testshire/about/cover/arrange/",
    "/testshire/about/cover/end/",
    "/testshire/about/organisations/nominate/",
]


def test_axe_finds_nothing_on_a_form_with_errors_and_the_summary_takes_the_focus(
    cast: Cast, walk: Walk, page: Page
) -> None:
    build(cast)
    walk.sign_in("sam")
    for address in FORMS:
        require_errors_in_order(walk, page, address)


def test_axe_finds_nothing_on_a_form_that_is_open_in_one_state_alone(cast: Cast, walk: Walk, page: Page) -> None:
    """A text that the chair has before her, one that is cleared, and a document of another board, all accepted."""
    asked = factories.draft(cast, factories.public_meeting(cast))
    publishing.ask_chair(draft=asked, by=cast.sam)
    cleared = factories.cleared(cast, factories.draft(cast, factories.public_meeting(cast, date(2016, 1, 13))))
    read_in = factories.document(
        cast, "# Harbourside Improvement Board\n\n## Update 16 December 2015\n\n### Terms\n\n"
        "The terms were agreed by the Board. The council will write to schools by 8 January 2016.\n",
    )  # fmt: skip
    publishing.accept_certain(read_in=read_in, access=cast.access("sam"), by=cast.sam)
    walk.sign_in("sam")
    for address in (
        f"/testshire/updates/{asked.number}/send-back/",
        f"/testshire/updates/{cleared.number}/hold/",
        f"/testshire/updates/read-in/{read_in.number}/save/",
    ):
        require_errors_in_order(walk, page, address)


def require_errors_in_order(walk: Walk, page: Page, address: str) -> None:
    """An empty form sent: the summary is told, takes the focus and leads to each box; axe finds nothing."""
    walk.to(address)
    walk.press(page.locator("main form button.govuk-button").first)
    assert page.title().startswith("Error: "), address
    assert page.locator(".govuk-error-summary").evaluate("box => document.activeElement === box"), address
    for link in page.locator(".govuk-error-summary a").all():
        target = link.get_attribute("href") or ""
        assert page.locator(f'[id="{target.lstrip("#")}"]').count() == 1, (address, target)
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        require_nothing_found(page, address, width)


def require_nothing_found(page: Page, address: str, width: int) -> None:
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, f"{address} at {width}:\n{found.generate_report()}"


def require_order(page: Page, address: str) -> None:
    assert page.locator("h1").count() == 1, address
    levels = [
        int(tag[1]) for tag in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => h.tagName)")
    ]
    inside = levels[levels.index(1) :]
    assert all(later <= before + 1 for before, later in pairwise(inside)), (address, levels)
    for link in page.get_by_role("link").all_inner_texts():
        assert not BANNED_LINKS.match(link.strip()), (address, link)
    assert not page.locator("[style]").count(), f"{address} has an inline style"
    assert not page.locator("script:not([src])").count(), f"{address} has an inline script"


def require_no_sideways_scroll(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not wide, f"{address} scrolls sideways at 320"


def test_the_first_tab_skips_to_the_content_and_every_stop_shows_its_focus(cast: Cast, walk: Walk, page: Page) -> None:
    build(cast)
    walk.sign_in("paul")
    walk.to("/testshire/actions/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == "Skip to main content"
    for _ in range(30):
        page.keyboard.press("Tab")
        style = "getComputedStyle(document.activeElement, %s)"
        shown = page.evaluate(
            f"""(() => {{ const own = {style % "null"}, after = {style % "'::before'"};
            return own.outlineStyle !== 'none' || own.boxShadow !== 'none' || after.boxShadow !== 'none'
              || getComputedStyle(document.activeElement.nextElementSibling || document.body, '::before')
                   .boxShadow !== 'none'
              || own.backgroundColor === 'rgb(255, 221, 0)'; }})()"""
        )
        assert shown, page.evaluate("document.activeElement.outerHTML")


def test_everything_works_without_javascript(cast: Cast, browser, live_server) -> None:
    build(cast)
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    walk = Walk(context.new_page(), live_server.url)
    walk.sign_in("olive")
    walk.to("/testshire/actions/?rating=on_track")
    assert walk.page.get_by_label("Search actions").is_visible()
    walk.press(walk.page.get_by_role("main").get_by_role("link", name="Complete the reviews"))
    update = walk.page.get_by_role("button", name="Update this action")
    walk.press(update.or_(walk.page.get_by_role("link", name="Update this action")))
    walk.page.get_by_label("What has changed since").fill("More is done.")
    walk.press(walk.page.get_by_role("button", name="Save update"))
    assert "The update is saved." in walk.words()
    context.close()
