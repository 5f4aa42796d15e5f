"""Words of a text that also stand in the record where it is not public: whole short titles and sentences, long runs,
rare words.

Leans on the record as one reader may see it: a thing hidden from them is never told. What also stands in words that
are public (decisions and actions marked public, short forms, words to say in public, public titles) is no quotation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actions.models import ActionItem, ActionUpdate
from boards.models import Organisation
from boards.roles import OPEN_LEVELS, Level
from boards.spelling import plainly_spelled
from meetings.models import AgendaItem, Decision, Promise
from publishing.behind_drafts import may_be_published
from publishing.checking.alike import SAYS_LITTLE
from publishing.checking.points import Point
from publishing.checking.record import Beside

RUN, RARE_RUN, WHOLE_THAT_STOPS = 8, 3, 4
WORD = re.compile(r"\w+(?:'\w+)*")
SENTENCE_ENDS = re.compile(r"[.!?;:](?=\s|$)|\n")
Run = tuple[str, ...]


@dataclass(frozen=True)
class Closed:
    """Something that is not public: what it is, its texts one by one, and whether its words may stop publishing.

    `is_aside` is for what was written beside a thing and is never public, like notes: it is looked at, nothing more.
    """

    what: str
    texts: tuple[str, ...]
    is_restricted: bool
    is_aside: bool = False
    are: str = "is"


class Heard:
    """The words of some text: in order, as runs, and one by one."""

    def __init__(self, words: str):
        self.words = tokens(words)
        self.in_a_row = f" {' '.join(self.words)} "
        self.runs = set(_runs(self.words, RUN))
        self.rare_runs = set(_runs(self.words, RARE_RUN))
        self.vocabulary = set(self.words)

    def says(self, run: list[str]) -> bool:
        """Whether these words stand in it, one after another."""
        return f" {' '.join(run)} " in self.in_a_row


def quoted(text: str, beside: Beside) -> Iterator[Point]:
    """One point for each closed thing whose words stand in the text; the quote is what stands in both."""
    said, public = Heard(text), Heard(_public_words(beside))
    for closed in not_public(beside):
        may_stop = closed.is_restricted and not closed.is_aside
        found = _long_run(closed, said, public) or _whole(closed, said, public)
        stops = may_stop and len(found) >= WHOLE_THAT_STOPS
        found = found or _sentence(closed, said, public)
        if not found and closed.is_restricted:
            found = _rare_run(closed, said, public)
        if found:
            sentence = f"These words also stand in {closed.what}, which {closed.are} not public."
            yield Point(sentence, quote=" ".join(found), stops=stops)


def _long_run(closed: Closed, said: Heard, public: Heard) -> list[str]:
    for text in closed.texts:
        for run in _runs(tokens(text), RUN):
            if run in said.runs and run not in public.runs:
                return list(run)
    return []


def _whole(closed: Closed, said: Heard, public: Heard) -> list[str]:
    """A short text that stands there whole: a title of two words, or one word that says something."""
    for text in closed.texts:
        words = tokens(text)
        if not 0 < len(words) < RUN or (len(words) == 1 and not _is_rare(words[0], public)):
            continue
        if said.says(words) and not public.says(words):
            return words
    return []


def _sentence(closed: Closed, said: Heard, public: Heard) -> list[str]:
    """A sentence that stands there whole and says something that nothing public says."""
    for text in closed.texts:
        for words in map(tokens, SENTENCE_ENDS.split(text)):
            if len(words) < RARE_RUN or not any(_is_rare(word, public) for word in words):
                continue
            if said.says(words) and not public.says(words):
                return words
    return []


def _rare_run(closed: Closed, said: Heard, public: Heard) -> list[str]:
    """Three words in a row of which two say something that nothing public says."""
    for text in closed.texts:
        for run in _runs(tokens(text), RARE_RUN):
            if run in said.rare_runs and sum(_is_rare(word, public) for word in run) >= 2:
                return list(run)
    return []


def _is_rare(word: str, public: Heard) -> bool:
    return len(word) > 3 and word not in SAYS_LITTLE and word not in public.vocabulary


def not_public(beside: Beside) -> Iterator[Closed]:
    """What is not public: everything of the draft's meetings, and what is closed to some anywhere on the board."""
    yield from _of_the_meetings(beside)
    access, here = beside.access, {meeting.pk for meeting in beside.meetings}
    for item in AgendaItem.objects.visible_to(access).closed_to_some():
        if item.meeting_id not in here:
            yield _closed_item(item)
    for decision in Decision.objects.visible_to(access).closed_to_some():
        if decision.meeting_id not in here and decision.reported_to_id not in here:
            yield _closed_decision(decision)
    actions = {row.pk: row for row in ActionItem.objects.visible_to(access).closed_to_some()}
    for action in beside.arising:
        actions.setdefault(action.pk, action)
    for action in actions.values():
        yield _closed_action(action)
    yield from _updates_and_promises(beside)


def _of_the_meetings(beside: Beside) -> Iterator[Closed]:
    for item in beside.items:
        if item.visibility != Level.PUBLIC:
            yield _closed_item(item)
        else:
            yield Closed(f"what the Board is asked to do at item {item.reference}", (item.asked,), False, is_aside=True)
    for minute in beside.minutes.values():
        notes = f"the notes for the record of item {minute.item.reference}"
        yield Closed(notes, (minute.notes,), True, is_aside=True, are="are")
    for decision in beside.decisions:
        if not may_be_published(decision):
            yield _closed_decision(decision)


def _updates_and_promises(beside: Beside) -> Iterator[Closed]:
    seen = ActionUpdate.objects.visible_to(beside.access).with_actions()
    updates = {row.pk: row for row in seen.closed_to_some()}
    promised = Promise.objects.visible_to(beside.access)
    promises = {row.pk: row for row in promised.closed_to_some()}
    for meeting in beside.meetings:
        updates |= {row.pk: row for row in seen.arising_at(meeting)}
        promises |= {row.pk: row for row in promised.made_at(meeting)}
    for update in updates.values():
        restricted = update.visibility not in OPEN_LEVELS or not update.action.is_open
        yield Closed(f"an update on action {update.action.reference}", (update.words, update.recovery), restricted)
    for promise in promises.values():
        made_by = promise.decision or promise.item
        if made_by is not None and made_by.visibility != Level.PUBLIC:
            yield Closed("a promise to a meeting", (promise.words,), not made_by.is_open)


def _closed_item(item: AgendaItem) -> Closed:
    return Closed(f"item {item.reference}", (item.title, item.asked), not item.is_open)


def _closed_action(action: ActionItem) -> Closed:
    """Of a public one, what was written beside its words."""
    beside_it = (action.details, action.blocked_because, action.handed_to)
    if action.visibility == Level.PUBLIC:
        return Closed(f"the details of action {action.reference}", beside_it, False, is_aside=True, are="are")
    return Closed(f"action {action.reference}", (action.words, *beside_it), action.visibility not in OPEN_LEVELS)


def _closed_decision(decision: Decision) -> Closed:
    words = (decision.words, decision.short_form, decision.withdrawn_words)
    return Closed(f"decision {decision.reference}", words, not decision.is_open)


def _public_words(beside: Beside) -> str:
    """Every word of the record that may be public, and the names of the board and its bodies."""
    board = beside.draft.board
    said = [board.name, board.council, *Organisation.objects.of(board).values_list("name", flat=True)]
    said += [item.title for item in beside.items if item.visibility == Level.PUBLIC]
    said += [minute.say_in_public for minute in beside.minutes.values()]
    for decision in beside.decisions:
        said += [decision.words, decision.short_form] if may_be_published(decision) else []
    said += [action.words for action in beside.arising if action.visibility == Level.PUBLIC]
    return "\n\n".join(said)


def tokens(words: str) -> list[str]:
    """The words of a text, in small letters, with one kind of apostrophe and without Markdown's marks."""
    return WORD.findall(plainly_spelled(words))


def _runs(words: list[str], length: int) -> Iterator[Run]:
    return (tuple(words[place : place + length]) for place in range(len(words) - length + 1))
