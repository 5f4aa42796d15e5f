"""Points of a list: of agreements, each a decision; of actions, each a promise or more.

Leans on agreements, commitments, dues and doers. Must not know what leads in a list.
"""

import re
from dataclasses import replace
from datetime import date

from publishing.reading.agreements import agreement, is_body_alone
from publishing.reading.agreements.kinds import KIND_OF
from publishing.reading.agreements.kinds_of_content import kind_of_content
from publishing.reading.agreements.leading import BE_ADVISED
from publishing.reading.assembling.doers import doer_of_clause, first_verb_at
from publishing.reading.assembling.gathered import Gathered
from publishing.reading.assembling.stages import each_stage, stages_of
from publishing.reading.assembling.steps import steps_in
from publishing.reading.commitments import doer_of_point, elided
from publishing.reading.dues import due_in, due_of_words, is_without_day
from publishing.reading.found import Commitment, Decision, Due, View
from publishing.reading.passages import Led, Passage
from publishing.reading.patterns import cased_rule, rule
from publishing.reading.sentences import points_within, sentences
from publishing.reading.words.bodies import DECIDERS, WORD
from publishing.reading.words.labels import FINISHED, IN_A_WORD

# “Two of them are now complete”.
_IS_DONE_NOW = rule(
    r"^(?:{word} ){1,6}(?:is | are | (?:has | have) been) now (?:completed? | closed | done)\b", word=WORD
)
# “Steps had been taken to stress it”: told of what was done, with nothing to come.
_WAS_DONE = rule(
    r"""
    ^(?:(?!\bto\b)[^.;:]){2,80}? (?:had | has | have) (?:[a-z]+ )?been
    [ ](?:[a-z]+ed | taken | sent | made | given | held)\b
    (?!.*\b(?:will | would)\b)(?!.*[.;][ ])
    """
)
# “Invitation sent 21/06”: done on a day.
_DONE_ON = cased_rule(
    r"^[A-Z][\w’' -]{2,40} (?:sent|issued|made|held|circulated|published|written|booked) (?:on )?\d{1,2}[/ .]"
)
_MOST_IF_FINISHED = 30
# “(b) deferred the item; and”: a point with its letter, and with what leads to the next.
_MARK = re.compile(r"^(?:(?:[Tt]hat|[Tt]o)\s+(?=\())?(?:\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})\)|[ivx]{1,4}\.)\s+")
_TO_THE_NEXT = re.compile(r"[;,](?:\s+and)?\s*$|(?<=;)\s+and\s*$")
_FEWEST_WORDS = 2
_MOST_WORDS_OVER_PAPERS = 3
# “Deferred – no paper”, “Noted. Members were worried”, “Endorse the plan”: a point that begins with its own kind.
_BEGINS = rule(
    r"""
    ^(?P<verb>approved | noted | endorsed | deferred | referred | amended | ratified | accepted)\b
    | ^(?P<bare>approve | note | endorse)s?[ ](?!(?:taking | of | from | on | to | will | and)\b)(?=[a-z‘’“"'])
    """
)
# “Minutes of 3 May – Approved”: nothing is left to be done.
_ENDS = rule("[ ]– {word}[.]?$", word=IN_A_WORD)
_WORD_ALONE = rule(r"^(?:agreed | approved | noted | endorsed | deferred | adopted | accepted)[.]?$")
_DONE_BY_SAYING_SO = ("noted", "approved", "endorsed")
# “No decision needed”: a row or a point that decides nothing.
_NOTHING = rule(
    r"""
    ^(?:no (?:further )?(?:decision | action)\b(?! (?:(?:is | are)(?: [a-z]+)? to | will | should | may)\b)
    | none\b | nothing (?:yet | further | was)\b
    | (?:n/a\b | na(?=\W*$))(?! (?:to\b | / | & | and\b))
    | for (?:information | discussion | noting)\W*$)
    """,
)
# “There is value in …”, “the plan is sound”: told of how things are.
_IS_SAID = rule(
    r"""
    ^(?:that )?(?:there(?! (?:is | are | was | were) no\b) | it | this | these | (?:the | our | its)(?: [\w’'-]+){1,6}?)
    [ ](?:is | are | was | were | remains?)\b
    (?! (?:[a-z]+ly )?(?:[a-z]+ed | taken | made | given | sent | brought)\b)
    """
)
_BE_ADVISED = rule(r"^{advised}\b", advised=BE_ADVISED)
_BOARD = rule("^(?:(?:the | all | our) )?{decider}(?: members)?$", decider=DECIDERS)
_THAT_OR_TO = re.compile(r"(?:that|to)\b", re.IGNORECASE)


def take_agreed(passage: Passage, found: Gathered) -> None:
    """Keep the decisions of a point of a list of agreements."""
    if _is_in_a_word(passage.text, passage, found):
        return
    _, points = points_within(passage.text)
    for point in points or [passage.text]:
        take_point(point, passage, found, found.named)


def take_point(text: str, passage: Passage, found: Gathered, named: frozenset[str]) -> None:
    """Keep a point of agreements as a decision, or as a view where nothing is to be done; nothing where it is empty."""
    text = _TO_THE_NEXT.sub("", _MARK.sub("", text))
    is_finished = len(text) < _MOST_IF_FINISHED and FINISHED.search(text)
    if is_finished or _NOTHING.match(text) or _is_furniture(text):
        return
    if _is_view(text, passage):
        found.views.append(View(text, found.section.heading))
        return
    kind, is_complete = _kind(text, passage, named)
    is_only_noted = kind == "noted" and is_complete
    due = Due() if is_only_noted else _due(text, passage.due, found.said_on)
    who = passage.who or doer_of_clause(text) or doer_of_point(text)
    stages = stages_of(text, found.said_on, who)
    found.decisions.append(Decision(text, kind, due, who, is_complete, stages))


def _is_furniture(text: str) -> bool:
    """“Supporting documents:”, “The members”: what stands over something else, and decides nothing."""
    words = len(text.split())
    if text.endswith(":") and (words <= _MOST_WORDS_OVER_PAPERS or _BE_ADVISED.match(text)):
        return True
    return words < _FEWEST_WORDS or bool(_BOARD.match(text)) or is_body_alone(text)


def _is_view(text: str, passage: Passage) -> bool:
    """“There is value in a single front door”, as a point of what was agreed."""
    is_agreed = passage.lead is not None and passage.lead.kind == "agreed"
    told = agreement(f"It was agreed {_clause(text)}") if is_agreed and _IS_SAID.match(text) else None
    return told is not None and told.is_view


def _kind(text: str, passage: Passage, named: frozenset[str]) -> tuple[str, bool]:
    """The kind of a point and whether it was done by saying so: by its own words, else by those that lead it in."""
    kind = passage.lead.kind if passage.lead else "agreed"
    ends = _ENDS.search(text)
    if ends is not None:
        return KIND_OF[ends["verb"].lower()], ends["verb"].lower() != "deferred"
    begins = _BEGINS.match(text)
    if begins is not None:
        verb = (begins["verb"] or f"{begins['bare']}d").lower()
        named_kind = kind_of_content(KIND_OF[verb], text[begins.end() :])
        return named_kind, named_kind in _DONE_BY_SAYING_SO
    own = agreement(sentences(text)[0].text, named) or agreement(f"It was agreed {_clause(text)}", named)
    if own is None:
        return kind, False
    return (own.kind if kind == "agreed" else kind), own.is_complete and own.kind != "agreed"


def _clause(text: str) -> str:
    return text if _THAT_OR_TO.match(text) else f"that {text}"


def take_actions(passage: Passage, found: Gathered) -> None:
    """Keep the promises of a point of a list of actions: one, or one for each sentence that names its own doer."""
    if _is_no_action(passage.text):
        _is_in_a_word(passage.text, passage, found)
        return
    text = _without_decision(passage, found)
    if not text:
        return
    passage = replace(passage, text=text)
    _, points = points_within(passage.text)
    if passage.led == Led.NEXT and not points:
        points = steps_in(passage.text, found.said_on)
    for text in filter(None, points or _by_doer(passage.text, found.said_on)):
        due = _due(text, None if _is_told_by_lead(passage, text, found) else passage.due, found.said_on)
        if passage.due and not (due.is_told or is_without_day(passage.due)):
            within = due_in(text, found.said_on)
            due = within if within.is_told else due
        who = passage.who or doer_of_point(text)
        found.commitments += each_stage(Commitment(text, found.section.heading, due, who), found.said_on)


def _is_told_by_lead(passage: Passage, text: str, found: Gathered) -> bool:
    """Whether the day is that of all the points, and this one tells its own: “open a hub by 3 June”."""
    is_of_all = passage.lead is not None and passage.lead.due is not None and passage.lead.due == passage.due
    return is_of_all and due_in(text, found.said_on).has_end


def _is_in_a_word(text: str, passage: Passage, found: Gathered) -> bool:
    """“Approved”, under the name of its item: kept as the decision that it is of that. Whether it was that."""
    if not found.heading or not _WORD_ALONE.match(text):
        return False
    take_point(found.of_item(text), replace(passage, who=None, due=None), found, found.named)
    return True


def _without_decision(passage: Passage, found: Gathered) -> str:
    """“Notes approved. AB to send them”, among actions: the first is kept as a decision; what is left is given back."""
    first, *others = sentences(passage.text)
    rest = passage.text[others[0].start :] if others else ""
    if _is_in_a_word(first.text, passage, found):
        return rest
    if _ENDS.search(first.text):
        take_point(first.text, replace(passage, who=None, due=None), found, found.named)
        return rest
    told = agreement(first.text, found.named) if passage.led == Led.ACTION else None
    if told is None or told.is_view or not told.is_complete:
        return passage.text
    found.decisions.append(Decision(first.text, told.kind, Due(), None, is_complete=True))
    return rest


def _is_no_action(text: str) -> bool:
    """Whether a point among actions tells that it is over, that there is none, or nothing."""
    is_over = FINISHED.search(text) or any(done.match(text) for done in (_IS_DONE_NOW, _WAS_DONE, _DONE_ON))
    return bool(is_over or _NOTHING.match(text)) or len(text.split()) < _FEWEST_WORDS


def _by_doer(text: str, said_on: date | None) -> list[str]:
    pieces = sentences(text)
    notes = [elided(piece.text, said_on) for piece in pieces]
    if len(pieces) > 1 and all(note is not None and note.who for note in notes[1:]):
        return [piece.text for piece in pieces]
    return [text]


def _due(text: str, column: str | None, said_on: date | None) -> Due:
    """The due of a point: from its table's column where it has one, else from its own words."""
    return due_of_words(column, said_on) if column else due_in(text, said_on, begins=first_verb_at(text))
