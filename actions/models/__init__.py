"""The nouns of the actions floor, one file a noun."""

from actions.models.action import ActionItem, ActionReader
from actions.models.lead import LeadKind, Serves, SupportedBy
from actions.models.ledgers import DueMove, MoveCause, Objection, StateChange
from actions.models.origin import OriginKind
from actions.models.update import ActionUpdate, UpdateReader
from boards.vocabulary import DueKind

__all__ = [
    "ActionItem",
    "ActionReader",
    "ActionUpdate",
    "DueKind",
    "DueMove",
    "LeadKind",
    "MoveCause",
    "Objection",
    "OriginKind",
    "Serves",
    "StateChange",
    "SupportedBy",
    "UpdateReader",
]
