"""One section: each of its passages is read as what its lead-in says it is.

Leans on passages and on the ways of reading one. Must not know the document around it.
"""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from publishing.reading.agreements import OF_A_COUNCIL, agreement
from publishing.reading.assembling.gathered import Gathered
from publishing.reading.assembling.points import take_actions, take_agreed
from publishing.reading.assembling.sentences import take_sentences
from publishing.reading.assembling.statuses import without_status
from publishing.reading.assembling.steps import told_steps
from publishing.reading.blocks import Block, Is
from publishing.reading.commitments import promised
from publishing.reading.dues import due_in, due_of_words
from publishing.reading.found import Commitment, Due, Section
from publishing.reading.links import is_contact_line
from publishing.reading.passages import Led, Passage, passages
from publishing.reading.patterns import rule
from publishing.reading.sections import Part
from publishing.reading.sentences import points_within, sentences

_WORD_OF_A_NAME = re.compile(r"[\w’']+")
_TO_BE_DONE = rule(r"\b(?:will | would | should | must | needs? to | needed to | to be | asked | agreed | requested)\b")
# “The chair welcomed everyone”: it is over, and whoever the item's line names has nothing to do from it.
_IS_OVER = rule(
    r"""
    \b(?:welcomed | thanked | introduced | presented | attended | delivered | outlined | explained | summarised
    | gave (?:an? | the) | talked (?:through | about) | (?:not )?in attendance | sent apologies)\b
    """
)
# “Due: next meeting”, on a line under an action.
_DUE_LINE = rule(
    r"""
    ^(?:due(?: (?:date | by))? | deadline | time ?scale | target(?: date)? | by when | completion date)
    \s*[:–]\s*(?P<due>.{2,60})$
    """
)
# “Members asked:”, and under it “why figures were late – the chair would look into it”: a question, and its answer.
_ASKS = rule(r"^(?:whether | why | how | what | who)\b[^–]*(?:[ ][–-][ ] | $)")
_TELLS = rule(r"\b(?:was | were | is | are | has | have | had | will | would | found | recognised | identified)\b")
_US = ("we", "i", "they")
# “Local Safeguarding Children Board (LSCB)”: its letters once.
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_CAPITAL = re.compile(r"\b[A-Z]")


def text_of(part: Part) -> str:
    """The text of a section, less the lines that only say whom to write to."""
    return "\n\n".join(block.text for block in _said(part) if block.text)


def points_of(part: Part) -> tuple[int, ...]:
    """Which paragraphs of that text are points of a list that has no numbers of its own."""
    said = [block for block in _said(part) if block.text]
    return tuple(place for place, block in enumerate(said) if block.kind == Is.POINT and not block.number)


# “This starts on 16 June.”
_IT_STARTS = rule(
    r"^(?:this | it | these | they) (?:will )?(?:(?:also | then) )?(?:starts? | begins? | comes? into | takes? effect)"
)


def _said(part: Part) -> list[Block]:
    return [block for block in part.blocks if not is_contact_line(block)]


def read_section(part: Part, said_on: date | None, board: str, also_called: str = "") -> Gathered:
    """What a section says. `board` is the board's name, or nothing; `also_called` what the title adds to it."""
    is_council = board.lower().endswith(" council")
    words = _WORD_OF_A_NAME.findall(f"{board} {also_called}".lower())
    named = frozenset((*words, *((OF_A_COUNCIL,) if is_council else ())))
    letters = "".join(_CAPITAL.findall(_IN_BRACKETS.sub("", board)))
    found = Gathered(Section(part.heading, text_of(part), points=points_of(part)), said_on, named, letters)
    before: Passage | None = None
    for passage in passages(replace(part, blocks=_said(part)), is_of_council=is_council):
        _take(passage, before, found)
        before = passage
    return found


def _take(passage: Passage, before: Passage | None, found: Gathered) -> None:
    if passage.led in (Led.PASSED_OVER, Led.HEARD):
        return
    due = _DUE_LINE.match(passage.text)
    if due and before is not None and found.tell_due(due["due"]):
        return
    rest, is_done = without_status(passage.text)
    if passage.names_doer:
        _name_doer(passage, before, found)
    elif is_done is not None:
        _take_status(replace(passage, text=rest, led=Led.NOTHING), before, found, is_done=is_done)
    elif passage.led == Led.AGREED and passage.is_point and (question := _ASKS.match(passage.text)):
        answer = passage.text[question.end() :]
        take_sentences(replace(passage, text=answer, led=Led.NOTHING, lead=None), found)
    elif passage.led == Led.AGREED and passage.is_point and _is_only_said(passage):
        take_sentences(replace(passage, led=Led.LISTED), found)
    elif passage.led == Led.AGREED and passage.is_point:
        own, further = _decided_and_further(passage.text, found)
        take_agreed(replace(passage, text=own), found)
        for text in further:
            take_sentences(replace(passage, text=text, led=Led.NOTHING, lead=None, who=None, is_point=False), found)
    elif passage.led in (Led.ACTION, Led.NEXT) and passage.is_point and not _is_told_as_decided(passage, found):
        take_actions(passage, found)
    elif passage.led in (Led.ACTION, Led.NEXT) and (steps := _steps(passage)):
        for step in steps:
            take_actions(replace(passage, text=step, is_point=True), found)
    else:
        take_sentences(passage, found)


def _decided_and_further(text: str, found: Gathered) -> tuple[str, list[str]]:
    """“Decision: The plan was signed off. The clerk will send it to schools.”: what was decided, and each sentence
    behind it that decides or promises something of its own."""
    pieces = sentences(text) if not points_within(text)[1] else []
    others = [piece for piece in pieces[1:] if _says_something(piece.text, found)]
    if not others:
        return text, []
    cuts = [0, *(piece.start for piece in others), len(text)]
    own, *further = [text[start:end].rstrip() for start, end in pairwise(cuts)]
    return own, further


def _says_something(text: str, found: Gathered) -> bool:
    """Whether a sentence decides or promises; “This starts on 16 June.” tells more of what stands before it."""
    if _IT_STARTS.match(text):
        return False
    decided = agreement(text, found.named)
    return (decided is not None and not decided.is_view) or promised(text, found.said_on) is not None


def _steps(passage: Passage) -> list[str]:
    """The steps of a paragraph under “We will”, told as a list tells them."""
    return [] if passage.is_point else told_steps(passage.text)


def _is_only_said(passage: Passage) -> bool:
    """“The panel noted the following:” over whole sentences: things that were said, and not papers that were noted."""
    return passage.lead is not None and passage.lead.kind == "noted" and bool(_TELLS.search(passage.text))


def _is_told_as_decided(passage: Passage, found: Gathered) -> bool:
    """Whether a point of what happens next tells what the board agreed, and not what “we” will do."""
    pieces = sentences(passage.text) if passage.led == Led.NEXT else []
    told = [decided for piece in pieces if (decided := agreement(piece.text, found.named)) is not None]
    return any(not one.is_view and (one.subject or "").lower() not in _US for one in told)


def _take_status(passage: Passage, before: Passage | None, found: Gathered, *, is_done: bool) -> None:
    """What a text tells of how far the action over it has got: a new promise, or that it is done, ends the old one."""
    kept, last = len(found.commitments), found.commitments[-1] if found.commitments else None
    take_sentences(passage, found)
    is_over = is_done or len(found.commitments) > kept
    if is_over and before is not None and last is not None and last.text in before.text:
        found.commitments.remove(last)


def _name_doer(passage: Passage, before: Passage | None, found: Gathered) -> None:
    """“Action: AB” under a paragraph: its last promise is AB's; where none was found, its last sentence is one."""
    if before is None or before.led == Led.PASSED_OVER or before.text.endswith(":"):
        return
    told = due_of_words(passage.due, found.said_on) if passage.due else Due()
    if found.commitments and (promise := found.commitments[-1]).text in before.text:
        found.commitments[-1] = replace(promise, who=passage.who, due=told if told.is_told else promise.due)
    elif found.decisions and (decision := found.decisions[-1]).text in before.text:
        found.decisions[-1] = replace(decision, who=passage.who, due=told if told.is_told else decision.due)
    elif pieces := sentences(before.text):
        to_do = [piece.text for piece in pieces if _TO_BE_DONE.search(piece.text)]
        if not to_do and _IS_OVER.search(pieces[-1].text):
            return
        text = to_do[-1] if to_do else pieces[-1].text
        due = told if told.is_told else due_in(text, found.said_on)
        found.commitments.append(Commitment(text, found.section.heading, due, passage.who))
