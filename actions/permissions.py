"""Who may do what to an action (may_...), whether its state allows it now (can_..._now), and the refusal
sentence, the same for page and rule (require_...).

Leans on the roles table and the state table. No queries, no messages.
"""

from actions.models import ActionItem
from actions.states import ACTION_STATES
from boards.access import Access
from boards.behalf import Word
from boards.refusals import NotNow, Refused
from boards.roles import Power

ONLY_ITS_LEAD = "You can see this action but only its lead, its contact or the secretariat can update it."
ONLY_SECRETARIAT = "Only the secretariat may take down or mend an action."
ONLY_CHAIR = "Only the chair may close, reopen or stop an action between meetings."
NOT_WHO_WROTE_IT = "Only whoever wrote an update can correct it."
NOT_WHO_SAID_DONE = (
    "Whoever said that an action is done cannot also close it. It can be closed by the Board at a meeting."
)
SECRETARY_OR_CHAIR_VERBS = ("close", "send_back", "reopen", "stop", "replace", "hand_over")


def may_take_down(access: Access) -> bool:
    """The secretariat takes down and mends actions."""
    return access.may(Power.TAKE_DOWN)


def require_take_down(access: Access) -> None:
    """Raise `Refused` for everyone else."""
    if not may_take_down(access):
        raise Refused(ONLY_SECRETARIAT)


def may_update(access: Access, action: ActionItem) -> bool:
    """The contact, the lead or holder of the leading post, the leading body's nominated officer, those who
    cover any of them, and the secretariat. Not every officer of the organisation."""
    if access.may(Power.UPDATE_ANY):
        return True
    if not access.may(Power.UPDATE_THEIRS):
        return False
    return (
        action.contact_id in access.stands_for
        or action.lead_person_id in access.stands_for
        or action.lead_post_id in access.posts
        or action.lead_organisation_id in access.nominated_for
    )


def can_update_now(action: ActionItem) -> bool:
    """While it is still to do."""
    return action.is_still_to_do


def require_update(access: Access, action: ActionItem) -> None:
    """Raise `Refused` for who may not, `NotNow` for an action that is over."""
    if not may_update(access, action):
        raise Refused(ONLY_ITS_LEAD)
    if not can_update_now(action):
        raise NotNow(f"This action is {action.get_state_display().lower()}, so it takes no more updates.")


def may_step(access: Access, verb: str) -> bool:
    """The chair takes the steps after “said to be done”; the secretariat records them for the chair or the Board."""
    if verb == "told_done":  # reading in an old document takes it, no button does
        return False
    return access.may(Power.CLOSE) or (access.may(Power.RECORD_ON_BEHALF) and verb in SECRETARY_OR_CHAIR_VERBS)


def can_step_now(action: ActionItem, verb: str) -> bool:
    """Whether its state has this step."""
    return ACTION_STATES.can(verb, action.state)


def require_step(access: Access, action: ActionItem, verb: str) -> None:
    """Raise `Refused` or `NotNow`."""
    if not may_step(access, verb):
        raise Refused(ONLY_CHAIR)
    ACTION_STATES.after(verb, action.state)


def may_close(access: Access, said_done_by_id: int | None) -> bool:
    """Not whoever said done, unless they write down what somebody else decided: the Board, or another chair."""
    return access.may(Power.RECORD_ON_BEHALF) or access.person.pk != said_done_by_id


def require_may_close(access: Access, said_done_by_id: int | None) -> None:
    """Raise `Refused` with the sentence that stands in place of the button."""
    if not may_close(access, said_done_by_id):
        raise Refused(NOT_WHO_SAID_DONE)


def require_closer_is_another(word: Word, said_done_by_id: int | None, *, by_the_board: bool) -> None:
    """Raise `Refused` when the person who said done would close it alone. Compares who said it, not who typed it."""
    if not by_the_board and word.said_by.pk == said_done_by_id:
        raise Refused(NOT_WHO_SAID_DONE)


def may_report(access: Access) -> bool:
    """The chair, or the secretariat for them."""
    return may_step(access, "close")


def require_still_open(action: ActionItem) -> None:
    """Raise `NotNow` when words of an action that is over would be changed."""
    if not action.is_still_to_do:
        raise NotNow(f"This action is {action.get_state_display().lower()}. Open it again before mending it.")
