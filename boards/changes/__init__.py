"""The ground's verbs, one file a noun.

Each opens its own transaction, says by whom and why, and rings when others must be told. Must not know pages.
"""

from boards.changes.board import LEGEND, change_board, change_rating, open_board, the_machine, write_terms
from boards.changes.nominating import (
    confirm_nomination,
    end_nomination,
    nominate,
    put_forward,
    withdraw_nomination,
)
from boards.changes.people import add_person, change_person, invite_person
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
from boards.changes.roles import ask_for_role, call_off_role, confirm_role, end_role
from boards.changes.seats import (
    add_organisation,
    call_off_seat,
    change_organisation,
    change_seat,
    fill_seat,
    leave_seat,
    seat,
)

__all__ = [
    "LEGEND",
    "add_organisation",
    "add_person",
    "arrange_cover",
    "ask_for_role",
    "call_off_role",
    "call_off_seat",
    "change_board",
    "change_organisation",
    "change_person",
    "change_rating",
    "change_readers",
    "change_seat",
    "confirm_nomination",
    "confirm_role",
    "copy_readers",
    "create_post",
    "end_cover",
    "end_nomination",
    "end_post",
    "end_role",
    "fill_post",
    "fill_seat",
    "invite_person",
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
