"""The ground's verbs, one file a noun.

Each opens its own transaction, says by whom and why, and rings when others must be told. Must not know pages.
"""

from boards.changes.board import LEGEND, open_board, the_machine, write_terms
from boards.changes.nominating import (
    confirm_nomination,
    end_nomination,
    nominate,
    put_forward,
    withdraw_nomination,
)
from boards.changes.people import add_organisation, add_person, leave_seat, seat
from boards.changes.posts import (
    arrange_cover,
    create_post,
    end_cover,
    end_post,
    fill_post,
    leave_post,
)
from boards.changes.readers import (
    change_readers,
    copy_readers,
    may_read,
    name_organisation,
    name_reader,
    named_lines,
    require_agreed,
    require_not_wider,
    set_readers,
    withdraw_reader,
)
from boards.changes.roles import ask_for_role, confirm_role, end_role

__all__ = [
    "LEGEND",
    "add_organisation",
    "add_person",
    "arrange_cover",
    "ask_for_role",
    "change_readers",
    "confirm_nomination",
    "confirm_role",
    "copy_readers",
    "create_post",
    "end_cover",
    "end_nomination",
    "end_post",
    "end_role",
    "fill_post",
    "leave_post",
    "leave_seat",
    "may_read",
    "name_organisation",
    "name_reader",
    "named_lines",
    "nominate",
    "open_board",
    "put_forward",
    "require_agreed",
    "require_not_wider",
    "seat",
    "set_readers",
    "the_machine",
    "withdraw_nomination",
    "withdraw_reader",
    "write_terms",
]
