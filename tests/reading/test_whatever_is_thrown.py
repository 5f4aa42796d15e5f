"""Whatever is thrown at the reader, it reads it or says in one sentence why not, and is never long about it.

Cut, shuffled, doubled and random documents; boxes that are broken or lie; nesting, marks and lengths nobody writes.
"""

import io
import random
import string
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publishing.reading import Reading, Unreadable, as_object, promises_in, read
from tests.reading.word import from_text

DOCUMENTS = Path(__file__).parent / "documents"
TEXTS = {path.name: path.read_bytes() for path in sorted(DOCUMENTS.iterdir()) if path.suffix != ".json"}
WORD = from_text((DOCUMENTS / "word_minutes.txt").read_text())
BOXES = {"minutes.docx": WORD}
EVERYTHING = TEXTS | BOXES
PIECES = sorted({line for text in TEXTS.values() for line in text.decode().splitlines() if line.strip()})
ANY_NAME = st.sampled_from(["", "a.md", "a.txt", "a.html", "a.docx", "a.odt", "a.aspx", "a", ".md", "é.MD"])
QUICK = settings(max_examples=60)
# The bound is 2 s for 200 pages; the rest are held to some multiple of it, so that nothing is without end.
TWO_SECONDS = 2.0


def require_read_or_refused(contents: bytes, name: str = "") -> Reading | None:
    """Read it and print it; a refusal is one sentence."""
    try:
        reading = read(contents, name)
    except Unreadable as reason:
        sentence = str(reason)
        assert sentence
        assert "\n" not in sentence
        return None
    as_object(reading)
    return reading


def seconds(contents: bytes, name: str) -> float:
    """How long the processor was busy reading it: another test on the same machine does not count."""
    started = time.process_time()
    require_read_or_refused(contents, name)
    return time.process_time() - started


@pytest.mark.parametrize("name", EVERYTHING)
def test_cut_anywhere(name: str) -> None:
    contents = EVERYTHING[name]
    dice = random.Random(f"cut {name}")  # noqa: S311
    for place in [0, 1, 2, len(contents) - 1, *(dice.randrange(len(contents)) for _ in range(30))]:
        require_read_or_refused(contents[:place], name)
        require_read_or_refused(contents[place:], name)


@pytest.mark.parametrize("name", EVERYTHING)
def test_bytes_shuffled_doubled_and_changed(name: str) -> None:
    dice = random.Random(f"shuffled {name}")  # noqa: S311
    for _ in range(20):
        contents = bytearray(EVERYTHING[name])
        start, end = sorted(dice.sample(range(len(contents)), 2))
        contents[start:end] = dice.choice([contents[start:end] * 2, dice.sample(contents[start:end], end - start), b""])
        for _ in range(dice.randrange(20)):
            contents[dice.randrange(len(contents))] = dice.randrange(256)
        require_read_or_refused(bytes(contents), name)


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=120), st.sampled_from(["\n", "\n\n", " ", "\r\n"]), ANY_NAME
)
@QUICK
def test_lines_of_all_four_in_any_order(lines: list[str], between: str, name: str) -> None:
    require_read_or_refused(between.join(lines).encode(), name)
    require_read_or_refused(from_text("\n".join(line for line in lines if not line.startswith("|"))), "a.docx")


@given(st.binary(max_size=3_000), ANY_NAME)
@QUICK
def test_random_bytes(contents: bytes, name: str) -> None:
    require_read_or_refused(contents, name)
    require_read_or_refused(b"PK\x03\x04" + contents, name)
    require_read_or_refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + contents, name)
    require_read_or_refused(b"<!doctype html>" + contents, name)


@given(st.text(max_size=3_000), ANY_NAME)
@QUICK
def test_random_letters(text: str, name: str) -> None:
    require_read_or_refused(text.encode("utf-8", "surrogatepass"), name)
    require_read_or_refused(text.encode("utf-16", "surrogatepass"), name)
    promises_in(text, None)


@given(st.text(alphabet="#*-_`>|[]()<>&!=\\/ \n\t.:;0123456789aiv•", max_size=2_000), ANY_NAME)
@QUICK
def test_nothing_but_marks(text: str, name: str) -> None:
    require_read_or_refused(text.encode(), name)


@given(
    st.sampled_from(PIECES),
    st.lists(st.characters(categories=["Cc", "Cf", "Zs", "Zl", "Zp", "Mn"]), max_size=30),
    ANY_NAME,
)
@QUICK
def test_control_characters_and_marks_of_direction_between_the_words(line: str, marks: list[str], name: str) -> None:
    words = line.split(" ")
    text = "".join(word + (marks[place % len(marks)] if marks else " ") for place, word in enumerate(words))
    require_read_or_refused(text.encode("utf-8", "surrogatepass"), name)
    promises_in(text, None)


@pytest.mark.parametrize("mark", ["", "\u200e", "\u200f", "\u200b", "\u00ad", "\ufeff"])
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_mark_that_cannot_be_seen_hides_no_promise(mark: str, name: str) -> None:
    """They come with what is pasted from a page or from Word, and a reader sees none of them."""
    said = "The council will write to every school by 4 March 2016."
    reading = require_read_or_refused(f"Minutes\n\n{said.replace(' ', f'{mark} ')}\n\nThanks.".encode(), name)
    assert reading is not None
    assert [(one.who or "").lower().strip(mark) for one in reading.commitments] == ["the council"]
    assert [str(one.due.on) for one in reading.commitments] == ["2016-03-04"]


@pytest.mark.parametrize(
    "text", ["<!DOCTYPE html>", "<!-- a -->", "<?a?>", "<", "&", "\x00", "\ufeff", "---\n---\n", "\ud800"]
)
def test_a_draft_of_nothing_but_marks_promises_nothing(text: str) -> None:
    assert promises_in(text, None) == []


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.text(max_size=12)), min_size=1, max_size=40))
@QUICK
def test_promises_in_any_words_stand_where_they_say(pieces: list[tuple[str, str]]) -> None:
    text = "\n".join(line + mark for line, mark in pieces)
    for promise in promises_in(text, None):
        assert promise.text == text[promise.start : promise.end] or promise.end == 0


def repacked(contents: bytes, changed: dict[str, bytes | None]) -> bytes:
    """A box with some of its parts changed, added, or with None taken out."""
    new = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(contents)) as old, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as box:
        parts = {name: old.read(name) for name in old.namelist()} | changed
        for name, part in parts.items():
            if part is not None:
                box.writestr(name, part)
    return new.getvalue()


@pytest.mark.parametrize("part", [None, b"", b"<", b"\x00" * 99, b"<a/>", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
@pytest.mark.parametrize("name", zipfile.ZipFile(io.BytesIO(WORD)).namelist())
def test_a_box_with_a_broken_part(name: str, part: bytes | None) -> None:
    require_read_or_refused(repacked(WORD, {name: part}), "a.docx")


@pytest.mark.parametrize("parts", [{}, {"a": b""}, {"content.xml": b""}, {"content.xml": b"<a/>"}, {"../../a": b"a"}])
def test_a_box_that_is_no_document(parts: dict[str, bytes]) -> None:
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    assert require_read_or_refused(repacked(empty.getvalue(), dict(parts)), "a.odt") is None


def test_a_box_that_lies_about_its_size() -> None:
    """It says that it holds a hundred letters, and holds a hundred million: no more is unpacked than was said."""
    honest = repacked(WORD, {"word/document.xml": b" " * 100_000_000})
    small = (100).to_bytes(4, "little")
    lying = honest.replace((100_000_000).to_bytes(4, "little"), small)
    assert lying != honest
    assert seconds(lying, "a.docx") < TWO_SECONDS
    assert require_read_or_refused(lying, "a.docx") is None


def test_a_checksum_that_is_wrong() -> None:
    sum_of = zlib.crc32(zipfile.ZipFile(io.BytesIO(WORD)).read("word/document.xml")).to_bytes(4, "little")
    assert require_read_or_refused(WORD.replace(sum_of, b"\0\0\0\0"), "a.docx") is None


@given(st.text(alphabet=string.printable, max_size=400))
@QUICK
def test_any_words_in_word_are_read_as_in_text(words: str) -> None:
    require_read_or_refused(from_text("".join(letter for letter in words if letter not in "\x0b\x0c|")), "a.docx")
