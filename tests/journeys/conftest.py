"""A real browser: Debian's Chromium, started offline and headless, on a live server of this checkout."""

import shutil
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from tests.cast import Cast, assemble

OFFLINE = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Which browser, and how it is started."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    assert found, "Chromium is installed by script/system-packages --tests"
    return {"executable_path": found, "args": OFFLINE}


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    """The named people, where the server's own threads can see them."""
    return assemble()


class Walk:
    """A person's walk through the pages."""

    def __init__(self, page: Page, base: str):
        self.page, self.base = page, base
        self.said: list[str] = []
        page.on("console", lambda message: self.said.append(message.text) if message.type == "error" else None)

    def sign_in(self, name: str) -> None:
        """Sign in by the form."""
        self.page.context.clear_cookies()
        self.page.goto(f"{self.base}/sign-in/")
        self.page.get_by_label("Email address").fill(f"{name}@example.org")
        self.page.get_by_label("Password").fill("open sesame")
        self.press(self.page.get_by_role("main").get_by_role("button", name="Sign in"))
        self.page.wait_for_url(lambda address: "/sign-in/" not in address)

    def press(self, place: Locator) -> None:
        """Follow a link or send a form, and be on the page it leads to before anything is read."""
        with self.page.expect_navigation():
            place.click()

    def to(self, address: str) -> None:
        """Open an address."""
        self.page.goto(self.base + address)

    def words(self) -> str:
        """What the page says, with plain spaces."""
        return self.page.locator("body").inner_text().replace("\u00a0", " ")


@pytest.fixture
def walk(page: Page, live_server) -> Walk:
    """A browser at the live server."""
    return Walk(page, live_server.url)
