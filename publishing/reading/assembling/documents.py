"""A document: its title, board and day, then its sections one by one, and in the end what was said twice.

Leans on sections, facts and links. Must not judge a sentence.
"""

from dataclasses import replace
from datetime import date

from publishing.reading import facts
from publishing.reading.assembling.repeated import said_once
from publishing.reading.assembling.sections import read_section, text_of
from publishing.reading.assembling.years import tell_years
from publishing.reading.blocks import Source
from publishing.reading.contents import without_contents
from publishing.reading.found import Reading
from publishing.reading.links import contact_of, links_of
from publishing.reading.passages import says_actions
from publishing.reading.patterns import is_all
from publishing.reading.sections import Outline, outline, says_only_its_kind
from publishing.reading.words.labels import NAMES_A_BODY

# “Executive Group”, under the name of the partnership.
_IS_A_GROUP = is_all(
    "(?:[a-z’'&-]+ ){1,5}{group}(?: meeting)?{day}?",
    group="(?:sub-?group | group | board | panel | committee | forum | executive)",
    day=r"(?:,? (?:[a-z]+day )?\d{1,2}(?:st | nd | rd | th)? [a-z]+ (?:19 | 20)\d\d)",
)


def read_blocks(source: Source, said_on: date | None = None) -> Reading:
    """The reading of a document's blocks. `said_on` is the day of the meeting; without it, one is looked for."""
    source = replace(source, blocks=without_contents(source.blocks))
    cut = outline(source)
    reading = _about(source, cut, said_on)
    is_of_log = says_actions(cut.title) and "minutes" not in cut.title.lower()
    also_called = _also_called(cut, reading.board or "")
    for part in [cut.preamble, *cut.parts] if cut.preamble.blocks else cut.parts:
        part.is_of_log = is_of_log
        found = read_section(part, reading.meeting_date, reading.board or "", also_called)
        if part is cut.preamble and cut.parts and found.is_empty:
            continue
        found.section.decisions = found.decisions
        at = len(reading.sections)
        reading.sections.append(found.section)
        reading.commitments += [replace(one, at=at) for one in found.commitments]
        reading.views += [replace(one, at=at) for one in found.views]
    said_once(reading)
    # A newsletter tells its month and no meeting: the years of its days are told by that.
    if reading.meeting_date is None and (written := facts.paper_month([cut.title, *cut.subtitles], source.texts)):
        tell_years(reading, written)
    return reading


def _also_called(cut: Outline, board: str) -> str:
    """What a front page adds to the board's name: the group of “Example Partnership – Executive Group”, in one line or
    in two; or nothing."""
    title = cut.title
    further = title.replace(board, "") if board and board in title else ""
    under = next((line for line in [*cut.subtitles, cut.first_line] if _IS_A_GROUP.match(line)), "") if board else ""
    return f"{further if NAMES_A_BODY.search(further) else ''} {under}".strip()


def _about(source: Source, cut: Outline, said_on: date | None) -> Reading:
    """What the document says of itself, before any section is read."""
    texts = source.texts
    headings = [cut.title, *cut.subtitles]
    board = facts.board_name(cut.naming or " | ".join(headings), texts)
    return Reading(
        title=board if board and says_only_its_kind(cut.title) else cut.title,
        board=board,
        meeting_date=said_on or facts.meeting_day(headings, texts, source.written_on),
        preamble=text_of(cut.preamble),
        links=links_of(source.blocks),
        contact=contact_of(source.blocks),
    )
