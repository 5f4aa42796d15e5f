"""The one printer: tagged, embedded, and it fetches nothing that is not ours."""

import http.server
import io
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import page as pdf_checker
import pikepdf
import pytest
from django.conf import settings
from django.template.loader import render_to_string

from boards import printing
from boards.printing import PrintingFailed, print_pdf

PAIRS = Path(__file__).parents[3] / "shared" / "data" / "pdfua"
UA = pdf_checker.ValidationProfile.PDF_UA_1


class Board:
    place, name = "Testshire", "Improvement Board"


def document(body: str) -> str:
    frame = render_to_string("print/base.html", {"board": Board(), "marking": "Part 2: Board members only"})
    return frame.replace("</body>", f"<h1>Summary</h1>{body}</body>")


def test_a_document_is_tagged_titled_and_embeds_its_fonts() -> None:
    body = """<h2>Decisions</h2><p>One – “two”.</p><ul><li>a</li></ul><table><caption>Actions</caption><thead><tr>
    <th scope="col">Action</th><th scope="col">Lead</th></tr></thead>
    <tbody><tr><th scope="row">1</th><td>Board</td></tr></tbody></table>"""
    pdf = print_pdf(document(body), title="Summary of a meeting").body
    report = pdf_checker.validate_pdf_bytes(pdf, profile=UA)
    assert report.is_compliant, report.failures
    with pikepdf.open(io.BytesIO(pdf)) as found:
        assert str(found.Root.Lang) == "en-GB"
        assert found.Root.MarkInfo.Marked
        assert found.Root.ViewerPreferences.DisplayDocTitle
        assert len(found.open_outline().root) == 1
        fonts = [font for sheet in found.pages for font in sheet.Resources.Font.values()]
        names = {str(font.BaseFont) for font in fonts}
        assert any("Source-Sans-3" in name for name in names), names
        for font in fonts:
            inner = font.DescendantFonts[0].FontDescriptor
            assert any(key in inner for key in ("/FontFile", "/FontFile2", "/FontFile3")), font.BaseFont


@pytest.mark.parametrize("letters", ["😀🎉", "漢字", "مرحبا", "→ ● – “ ” … é ž ł", "\u200b\u202e", "🇬🇧", "e\u0301"])
def test_letters_that_no_font_has_never_break_the_document(letters: str) -> None:
    pdf = print_pdf(document(f"<p>{letters} end</p>"), title="Letters").body
    assert pdf_checker.validate_pdf_bytes(pdf, profile=UA).is_compliant
    told = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    assert "end" in told


ROADS = [
    '<img src="{0}" alt="gone">',
    '<link rel="attachment" href="{0}">',
    '<a rel="attachment" href="{0}">x</a>',
    "<a rel=attachment href='{0}'>x</a>",
    '<a href="{0}" rel="nofollow ATTACHMENT">x</a>',
    '<link rel="stylesheet" href="{0}">',
    "<style>@import url({0}); p {{ background: url({0}) }} @font-face {{ font-family: x; src: url({0}) }}</style>",
    '<object data="{0}">x</object>',
    '<embed src="{0}">',
    '<svg><image href="{0}"/><use href="{0}#a"/></svg>',
    '<p style="list-style: url({0})">x</p>',
]


@pytest.mark.parametrize("road", ROADS)
def test_nothing_outside_is_fetched(road: str) -> None:
    asked: list[str] = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print_pdf(document(road.format(f"http://127.0.0.1:{server.server_port}/canary")), title="Outside")
        server.shutdown()
    assert asked == []


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize(
    "address", ["file://{0}", "https://files.invalid/../../../{0}", "https://files.invalid/%2e%2e/{0}"]
)
def test_no_file_of_the_machine_gets_in(road: str, address: str, tmp_path: Path) -> None:
    canary = tmp_path / "canary.txt"
    canary.write_text("canary-of-the-machine " * 10)
    pdf = print_pdf(document(road.format(address.format(canary))), title="Inside").body
    with pikepdf.open(io.BytesIO(pdf)) as found:
        assert not found.attachments
        unpacked = io.BytesIO()
        found.save(unpacked, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all)
    assert b"canary-of-the-machine" not in unpacked.getvalue()


def test_a_child_that_was_killed_is_replaced() -> None:
    print_pdf(document("<p>one</p>"), title="One")
    child = printing._printer._child
    assert child is not None
    child.kill()
    child.wait()
    assert print_pdf(document("<p>two</p>"), title="Two").body.startswith(b"%PDF")


def test_a_document_that_takes_too_long_is_stopped_with_a_sentence(settings) -> None:
    settings.PRINT_SECONDS = 0.2
    with pytest.raises(PrintingFailed, match="took longer than"):
        print_pdf(document("<p>" + "word <b>bold</b> " * 60_000 + "</p>"), title="Long")
    settings.PRINT_SECONDS = 60
    assert print_pdf(document("<p>again</p>"), title="Again").body.startswith(b"%PDF")


@pytest.mark.parametrize("end", ["stop", "the parent is killed"])
def test_a_printer_that_ends_leaves_nothing_in_the_temporary_folder(end: str, tmp_path: Path) -> None:
    """WeasyPrint copies the fonts of a page there; a day of restarts would fill the disk."""
    program = (
        "import os, signal, django; django.setup(); from boards.printing import Printer; printer = Printer();"
        "printer.print('<html lang=en><link rel=stylesheet href=print.css><p>Some words', 'Title', 'en-GB');"
        "print('printed', flush=True);"
    )
    program += "printer.stop()" if end == "stop" else "os.kill(os.getpid(), signal.SIGKILL)"
    # The printer's child shares standard error, so `run` comes back only when the child is gone too.
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        cwd=settings.ROOT,
        capture_output=True,
        text=True,
    )
    assert ended.stdout == "printed\n"
    assert [left.name for left in tmp_path.iterdir() if not left.name.startswith("boardsite-tests-")] == []


def test_too_large_a_page_is_refused() -> None:
    with pytest.raises(PrintingFailed, match="too large"):
        print_pdf("x" * 20_000_001, title="Large")


def test_two_threads_each_get_their_own() -> None:
    with ThreadPoolExecutor(2) as pool:
        made = list(
            pool.map(lambda name: print_pdf(document(f"<p>{name}</p>"), title=name).body, ["left", "right"] * 3)
        )
    titles = []
    for pdf in made:
        with pikepdf.open(io.BytesIO(pdf)) as found, found.open_metadata() as about:
            titles.append(about["dc:title"])
    assert titles == ["left", "right"] * 3


@pytest.mark.skipif(not PAIRS.is_dir(), reason="the pass and fail pairs are not beside this checkout")
def test_the_checker_tells_good_from_bad() -> None:
    """The check is only worth something if it finds what is wrong."""
    wrong = []
    for file in sorted(PAIRS.glob("*.pdf")):
        compliant = pdf_checker.validate_pdf(str(file), profile=UA).is_compliant
        if compliant != ("-pass-" in file.name):
            wrong.append(file.name)
    assert len(wrong) <= 2, wrong
