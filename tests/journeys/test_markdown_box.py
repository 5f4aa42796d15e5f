"""The box of public words: the formatting row works by keyboard, and what is pasted from Word becomes the subset."""

import pytest
from playwright.sync_api import Page

from tests import factories
from tests.cast import Cast
from tests.journeys.conftest import Walk

pytestmark = [pytest.mark.journey, pytest.mark.looks]

FROM_WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body><!--StartFragment--><p class="MsoNormal"><b>Reviews</b> are <i>half</i> done.<o:p></o:p></p>
<p class="MsoListParagraph"><span>&middot;</span> one thing</p>
<p class="MsoListParagraph"><span>&middot;</span> another</p>
<ul><li>in a list</li></ul><h2>A heading</h2><p>See <a href="https://example.org/report">the report</a>
<script>alert(1)</script><img src="https://example.org/x.png"></p><!--EndFragment--></body></html>"""
PASTE = """(box, html) => { const held = new DataTransfer(); held.setData("text/html", html);
  held.setData("text/plain", "plain"); box.focus();
  box.dispatchEvent(new ClipboardEvent("paste", {clipboardData: held, bubbles: true, cancelable: true})); }"""


def test_pasting_from_word_keeps_what_the_page_can_show(cast: Cast, walk: Walk, page: Page) -> None:
    factories.draft(cast, factories.public_meeting(cast))
    walk.sign_in("sam")
    walk.to("/testshire/updates/1/")
    box = page.get_by_label("Public words: A public item")
    box.fill("")
    box.evaluate(PASTE, FROM_WORD)
    said = box.input_value()
    for kept in ("**Reviews** are *half* done.", "* one thing", "* another", "* in a list", "### A heading"):
        assert kept in said, said
    assert "[the report](https://example.org/report)" in said
    for gone in ("<", "alert", "Mso", "x.png"):
        assert gone not in said, said


def test_the_formatting_row_works_by_keyboard(cast: Cast, walk: Walk, page: Page) -> None:
    factories.draft(cast, factories.public_meeting(cast))
    walk.sign_in("sam")
    walk.to("/testshire/updates/1/")
    box = page.get_by_label("Public words: A public item")
    box.fill("one\ntwo")
    box.select_text()
    box.locator("xpath=preceding-sibling::*[@role='toolbar']").get_by_role("button", name="Bullets").press("Enter")
    assert box.input_value() == "* one\n* two"
    assert walk.said == []
