"""What a document that was read in is called: its own title; with the meeting's day where that only names a board, so
that one is told from the next.

Pure: words in, words out. The title is proposed and may be changed; what the reader read stays as it is. Must not know
documents or pages.
"""

import re
from datetime import date

from boards.plainly import plainly
from boards.this_board import means_this_board

MOST_TITLE = 200
STRAIGHT = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s)")


def title_proposed(said: str, board_name: str, named: str, day: date | None) -> str:
    """“Testshire Improvement Board, 3 February 2016” of a document titled only by its board; else its own title.

    `board_name` is this board's name with its place, `named` the board that the document names.
    """
    title = STRAIGHT.sub("’", said.strip())
    return _dated(title, day) if _only_names(title, board_name, named) else title[:MOST_TITLE]


def title_kept(title: str, board_name: str, named: str, before: date | None, after: date) -> str:
    """The title after the meeting's day was told or mended: one that is still as it was proposed tells the new day."""
    bare = title.removesuffix(_ending(before))
    as_proposed = _only_names(bare, board_name, named) and title == _dated(bare, before)
    return _dated(bare, after) if as_proposed else title


def _only_names(title: str, board_name: str, named: str) -> bool:
    asked = plainly(title)
    return bool(asked) and (asked in (plainly(board_name), plainly(named)) or means_this_board(title, board_name))


def _dated(title: str, day: date | None) -> str:
    ending = _ending(day)
    return f"{title[: MOST_TITLE - len(ending)]}{ending}"


def _ending(day: date | None) -> str:
    return f", {day.day} {day:%B %Y}" if day else ""
