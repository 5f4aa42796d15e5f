"""Whether a document was read in before: the same file, the same words in another, or one of its meeting and title.

Leans on documents read in and their findings. The first two are certain, the third is a question; each is overruled by
whoever says to read it in all the same. Must not know pages.
"""

import hashlib
from collections.abc import Iterable
from itertools import groupby

from django.core.files.uploadedfile import UploadedFile

from boards.models import Board, Finding, ReadIn
from boards.plainly import plainly
from boards.refusals import NotNow
from boards.words import moment as moment_words
from publishing.document_titles import title_proposed
from publishing.reading import Reading
from publishing.texts_read import texts_of

SAME_FILE = "This file was read in on {} as document {}."
SAME_WORDS = "A file with the same words was read in on {} as document {}."
SAME_MEETING = "A document of the same meeting with the same title was read in on {} as document {}."
READ_AGAIN = "To read it in all the same, tick that and send it again."


class ReadBefore(NotNow):
    """It was read in before, or seems to be (`fact`), and nobody said to read it in all the same.

    `overruled_by` names the answer that says so.
    """

    overruled_by = "again"

    def __init__(self, fact: str):
        super().__init__(f"{fact} {READ_AGAIN}")
        self.fact = fact


def require_not_read_before(upload: UploadedFile, board: Board, reading: Reading) -> None:
    """Raise `ReadBefore` when this very file, its words, or a document of its meeting and title was read in before."""
    for sentence, before in (
        (SAME_FILE, _of_the_same_file(upload, board)),
        (SAME_WORDS, _of_the_same_words(reading, board)),
        (SAME_MEETING, _of_the_same_meeting(reading, board)),
    ):
        if before is not None:
            raise ReadBefore(sentence.format(moment_words(before.read_at), before.number))


def _of_the_same_file(upload: UploadedFile, board: Board) -> ReadIn | None:
    upload.seek(0)
    return ReadIn.objects.of(board).of_file(hashlib.sha256(upload.read()).hexdigest()).first()


def _of_the_same_words(reading: Reading, board: Board) -> ReadIn | None:
    """The last one whose sections say the same, whatever its format; those that begin with its first are compared."""
    texts = [(section.heading, text) for section, text in texts_of(reading)]
    if not texts:
        return None
    said = _letters(texts)
    sections = Finding.objects.in_documents(ReadIn.objects.of(board).that_begin_with(texts[0][0])).sections()
    for _, its_own in groupby(sections.select_related("read_in").iterator(), key=lambda one: one.read_in_id):
        first, *others = its_own
        if _letters((one.as_read, one.text) for one in (first, *others)) == said:
            return first.read_in
    return None


def _of_the_same_meeting(reading: Reading, board: Board) -> ReadIn | None:
    if reading.meeting_date is None or not reading.title:
        return None
    proposed = title_proposed(reading.title, board.whole_name, reading.board or "", reading.meeting_date)
    titles = (plainly(reading.title), plainly(proposed))
    rows = ReadIn.objects.of(board).of_day(reading.meeting_date)
    return next((row for row in rows if plainly(row.title) in titles), None)


def _letters(texts: Iterable[tuple[str, str]]) -> str:
    """Headings and texts without the spaces and marks that a format adds."""
    return "".join(letter for pair in texts for words in pair for letter in words.casefold() if letter.isalnum())
