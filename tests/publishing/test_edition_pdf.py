"""The PDF of an edition: tagged, titled, every font inside, nothing fetched, nothing planted."""

import http.server
import io
import re
import subprocess
import threading

import page as pdf_checker
import pikepdf
import pytest
from django.test import Client
from lxml import html

from boards.printing import print_pdf
from meetings.models import Meeting
from publishing import changes
from publishing.changes import Written
from publishing.composing import print_page, sample_words
from publishing.content import Content, KeyDate, Part
from publishing.models import EditionText
from tests import factories
from tests.cast import Cast
from tests.world import DRAFTED, NAMED_ONLY, NOTES, PLANTED, build

LONG = (
    "## A part\n\n" + "* one thing that was said at the meeting\n" * 40 + "\n1. first\n2. second\n\n> quoted\n\n`code`"
)


@pytest.fixture
def pdf(cast: Cast, meeting: Meeting) -> bytes:
    row = factories.draft(cast, meeting)
    changes.add_section(draft=row, heading="A long section", words=LONG, by=cast.sam)
    changes.add_date(draft=row, when="Early March 2016", what="A report", day=None, by=cast.sam)
    changes.add_document(draft=row, title="A report", href="https://example.org/report", note="Web page", by=cast.sam)
    edition = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    return bytes(EditionText.objects.get(edition=edition).pdf)


def test_it_passes_the_pdf_ua_check(pdf: bytes) -> None:
    report = pdf_checker.validate_pdf_bytes(pdf, profile=pdf_checker.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, report.failures


def test_it_has_title_language_bookmarks_and_tags(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang) == "en-GB"
        assert root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as about:
            assert "January" in about["dc:title"]
        with document.open_outline() as outline:
            titles = [item.title for item in outline.root[0].children]
            assert {"What the Board agreed", "A long section", "Key dates", "Documents"} <= set(titles)


def test_every_font_is_embedded_and_pages_are_numbered(pdf: bytes) -> None:
    lines = run("pdffonts", pdf, "-").splitlines()[2:]
    assert lines
    assert all(line.split()[-5] == "yes" for line in lines)
    words = run("pdftotext", pdf, "-", "-")
    assert "Page 1 of" in words
    edition_hash = EditionText.objects.get().edition.text_hash
    assert edition_hash in "".join(words.split()), "the checksum of the text is printed on it"


def test_a_sample_says_so_on_each_page_of_its_pdf_and_in_its_text(cast: Cast, pdf: bytes) -> None:
    pages = run("pdftotext", pdf, "-", "-").split("\f")[:-1]
    assert len(pages) > 1
    assert all("Sample: not a real record" in page for page in pages)
    words, said = EditionText.objects.get(), "Everything here is illustrative."
    assert said in " ".join(pages[0].split())
    assert words.text.startswith(f"Sample: not a real record. {said}\n")
    assert said not in words.article, "its page says so in its frame"


def test_other_boards_bear_no_mark(cast: Cast, meeting: Meeting) -> None:
    cast.board.sample_day = None
    assert sample_words(cast.board) == ""
    page = print_page(Content("B", "T"), text_hash="")
    assert "Sample" not in page
    assert "frame-marking" not in page


@pytest.mark.parametrize("lines", range(24, 40, 3))
def test_a_short_table_of_dates_stands_on_one_page_with_its_heading(lines: int) -> None:
    """Wherever on the page it comes: no heading or caption is left alone at the foot."""
    dates = tuple(KeyDate(f"{day} March 2016", "A thing") for day in range(1, 5))
    content = Content("B", "T", dates=dates, parts=(Part("A part", "* one thing\n" * lines),))
    pages = run("pdftotext", print_pdf(print_page(content, text_hash=""), title="T").body, "-", "-").split("\f")
    assert len([page for page in pages if "Key dates" in page or "What happens when" in page or "A thing" in page]) == 1


def test_a_page_says_the_same_words_as_its_pdf_and_its_text(cast: Cast, meeting: Meeting) -> None:
    """Spaces and line ends between marks are words too: “Ofsted’s report”, and not “Ofsted’sreport”."""
    words = "Read **Ofsted’s** [report](https://example.org/r) and the *draft* **plan**.\n"
    words += "[report](https://example.org/r)\n[annex](https://example.org/a) `a` `b`"
    row = factories.draft(cast, meeting)
    changes.add_section(draft=row, heading="A part", words=words, by=cast.sam)
    edition = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    kept = EditionText.objects.get(edition=edition)
    said = "Read Ofsted’s report and the draft plan. report annex a b"
    assert said in " ".join(html.fromstring(kept.article).text_content().split())
    without_addresses = " ".join(
        re.sub(r"\s*\(https://[^)]*\)", "", run("pdftotext", bytes(kept.pdf), "-", "-")).split()
    )
    assert said in without_addresses


def run(tool: str, pdf: bytes, *more: str) -> str:
    return subprocess.run([tool, *more], input=pdf, capture_output=True, check=True).stdout.decode()


def test_the_printer_fetches_nothing_for_it(cast: Cast, meeting: Meeting) -> None:
    asked: list[str] = []

    class Canary(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Canary)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    there = f"http://127.0.0.1:{server.server_port}/canary.png"
    row = factories.draft(cast, meeting, lead=f"![a picture]({there}) and [a link]({there})")
    changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    server.shutdown()
    assert asked == []


def test_no_planted_word_is_in_its_text_or_metadata(cast: Cast) -> None:
    world = build(cast)
    pdf = Client().get(world.edition.address("pdf")).content
    with pikepdf.open(io.BytesIO(pdf)) as document:
        said = str(document.open_metadata()) + repr(dict(document.docinfo.items()))
    said += run("pdftotext", pdf, "-", "-")
    for word in (PLANTED, NAMED_ONLY, NOTES, DRAFTED):
        assert word not in said
        assert word not in world.edition.file_name("pdf")


def test_a_long_text_is_refused_with_a_sentence_before_it_is_printed(cast: Cast, meeting: Meeting) -> None:
    from boards.refusals import NotNow

    row = factories.draft(cast, meeting)
    section = row.sections.get()
    changes.write_draft(draft=row, written=Written(sections={section.pk: {"words": "word " * 60_000}}), by=cast.sam)
    row.refresh_from_db()
    with pytest.raises(NotNow, match="longer than 250,000 characters"):
        changes.ask_chair(draft=row, by=cast.sam)
