"""Who drafts, clears, publishes and withdraws, and the refusal sentences, the same for page and rule.

Leans on the roles table and the state tables. No queries, no messages.
"""

from boards.access import Access
from boards.refusals import NotNow, Refused
from boards.roles import Power
from publishing.models import Edition, UpdateDraft
from publishing.states import CLEARED, DRAFT_STATES, EDITION_STATES

ONLY_SECRETARIAT_DRAFTS = "Only the secretariat may write updates."
ONLY_SECRETARIAT_READS_IN = "Only the secretariat may read in documents."
ONLY_CHAIR_CLEARS = "Only the chair may clear an update. The secretariat may record the chair’s word."
ONLY_SECRETARIAT_PUBLISHES = "Only the secretariat may publish an update."
KEPT_FROM_YOU = (
    "This draft shows a decision that you may not read, so you may not read the draft as a whole. "
    "Leave that decision out of it, or let somebody else check it, clear it and publish it."
)
KEPT_BEFORE = (
    "What changed is not shown to you: a decision that this draft leaves out, and an earlier text may show, is one "
    "that you may not read."
)
UNTIL_IT_IS_PUBLIC = (
    "This text shows a decision that you may not read, so you may not read it as a whole unless the public can."
)
ONLY_THEY_WITHDRAW = "Only the secretariat or the chair may withdraw what was published."


def may_draft(access: Access) -> bool:
    """The secretariat writes updates."""
    return access.may(Power.PUBLISH)


def require_draft(access: Access) -> None:
    """Raise `Refused` for everyone else."""
    if not may_draft(access):
        raise Refused(ONLY_SECRETARIAT_DRAFTS)


def may_read_in(access: Access) -> bool:
    """Reading in takes down decisions and actions, and belongs to the desk: both powers are the secretariat's."""
    return access.may(Power.TAKE_DOWN) and access.may(Power.PUBLISH)


def require_read_in(access: Access) -> None:
    """Raise `Refused` for everyone else."""
    if not may_read_in(access):
        raise Refused(ONLY_SECRETARIAT_READS_IN)


def may_clear(access: Access) -> bool:
    """The chair clears."""
    return access.may(Power.CLEAR)


def may_record_clearance(access: Access) -> bool:
    """The secretariat writes down that the chair cleared it."""
    return access.may(Power.RECORD_ON_BEHALF)


def require_clear(access: Access) -> None:
    """Raise `Refused` for everyone but the chair and those who record the chair's word."""
    if not (may_clear(access) or may_record_clearance(access)):
        raise Refused(ONLY_CHAIR_CLEARS)


def require_publish(access: Access) -> None:
    """Raise `Refused` for everyone but the secretariat."""
    if not may_draft(access):
        raise Refused(ONLY_SECRETARIAT_PUBLISHES)


def may_withdraw(access: Access) -> bool:
    """Any secretary alone, or the chair alone."""
    return access.may(Power.PUBLISH) or access.may(Power.CLEAR)


def require_withdraw(access: Access) -> None:
    """Raise `Refused` for everyone else."""
    if not may_withdraw(access):
        raise Refused(ONLY_THEY_WITHDRAW)


def can_step_now(draft: UpdateDraft, verb: str) -> bool:
    """Whether the draft's state has this step."""
    return DRAFT_STATES.can(verb, draft.state)


def open_steps_now(draft: UpdateDraft, *, is_changed: bool = False) -> set[str]:
    """The steps it can take. Where the record changed a cleared text (`is_changed`) it is as if it were open again."""
    steps = {step.verb for step in DRAFT_STATES.open_steps(draft.state)}
    if is_changed:
        steps = (steps - {"publish", "hold"}) | {"clear"} | ({"ask"} if draft.state == CLEARED else set())
    return steps


def require_write_now(draft: UpdateDraft) -> None:
    """Raise `NotNow` when it was published or dropped."""
    if not draft.is_open:
        raise NotNow(f"This draft is {DRAFT_STATES.words[draft.state].lower()}, so its words stay as they are.")


def can_withdraw_now(edition: Edition) -> bool:
    """While it stands."""
    return EDITION_STATES.can("withdraw", edition.state)


def can_redact_now(edition: Edition) -> bool:
    """After it was withdrawn."""
    return EDITION_STATES.can("redact", edition.state)
