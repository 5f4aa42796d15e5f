"""Who may read what was promised: a promise that an action is due by has no words of its own but the action's.

Leans on the visibility rule and on promises, whose floor asks for this (actions/apps.py). Must not know pages.
"""

from typing import TYPE_CHECKING

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from boards.visibility import read_by

if TYPE_CHECKING:
    from boards.access import Access


def promised_words_may_be_read(access: "Access") -> Q:
    """The promises by which no action is due, or one that this reader may see."""
    model = apps.get_model("actions", "ActionItem")
    due = model._base_manager.filter(due_promise=OuterRef("pk"))
    return ~Exists(due) | Exists(due.filter(read_by(model, access)))
