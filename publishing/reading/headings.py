"""Headings: which blocks are headings, by their format or by their look, and which only read as prose.

Leans on the blocks and the words of labels. Must not know what stands under a heading.
"""

import re
from dataclasses import replace

from publishing.reading.blocks import Block, Is
from publishing.reading.facts import is_only_a_day
from publishing.reading.patterns import any_of, begins_with, cased_rule, ends_with, holds, is_all, rule
from publishing.reading.unfolded import BY_LOOK
from publishing.reading.words.bodies import DECIDERS
from publishing.reading.words.calendar import MONTH
from publishing.reading.words.deeds import DEED
from publishing.reading.words.labels import DECISIONS, LABEL, OF_A_SECTION

# “3.1 Attendance”, “Item 4: Attendance”: a number before a heading.
_NUMBER = rule(
    r"""
    ^(?:item[ ] | agenda item[ ] | minute[ ])?
    (?P<number>\(?\d{1,3}(?:[./]\d{1,3})*(?:[a-z](?=[.)]))?[.):]?)
    \s*(?:[–-]\s*)?(?=[A-Z(“\"'])
    """
)
_MANY_NUMBERS = cased_rule(r"^\d{1,3}[./]\d{1,3}")
_ORDINAL = cased_rule(r"^\d+(?:st | nd | rd | th)? [A-Z]")
_SENTENCE_END = cased_rule("[.!?;,]$")
_A_WORD = cased_rule("[A-Za-z]{3}")
_CAPITAL = cased_rule("[A-Z]")
_WORD = cased_rule(r"[A-Za-z][\w’'-]*")
# “The Board:”, over the points that say what it did; “Dear colleagues”.
_IS_BODY = ends_with("{decider}(?: members)?", decider=DECIDERS)
_GREETING = begins_with("dear | best wishes | kind regards | yours")
# “3/2/16”, “14 May”: no number of a heading.
_BEGINS_WITH_A_DAY = rule(r"^\d{1,2}(?:[/.]\d{1,2}[/.]\d{2} | (?:st | nd | rd | th)?[ ]{month}\b)", month=MONTH)
# Verbs by which a short line is a sentence, and no heading.
_VERB = holds(
    """
    was | were | is | are | will | would | should | has | have | had | to be | that
    agreed | noted | resolved | asked | welcomed | received | gave | reported
    """
)
# “Clerk to write the letter”: a point that says what is to be done, and no heading.
_TO_DO = rule(r"\bto {deed}\b", deed=DEED)
_SOMEBODY_TO_DO = cased_rule(r"^(?:[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){1,2} | [A-Z]{2,3}) to {deed}\b", deed=DEED)
# “Who we are”, “What inspectors said”: a question by its first word, with a verb and no sentence.
_QUESTION = begins_with("who | what | how | why | where | when")
_MOST_IN_A_QUESTION = 6
_IS_LABEL = rule(r"^{label}\b[^.]{0,40}$", label=LABEL)
# The same over a line that looks like a heading: “Progress against the plan” is one, “Action 3 (AB)” is none.
_IS_LABEL_WITH_MORE = rule(
    r"^{label}(?:\W*$ | [ ]?[:–—(-] | [ ]\d | [ ](?:for | by)\b | [ ](?-i:[A-Z]{2,4})(?:\W | $))", label=LABEL
)
# “Action: Start recruitment”: a label and its words.
_IS_LABELLED = rule(r"^{label}[ ]?[:–—][ ]\S", label=LABEL)
_IS_BARE_LABEL = rule(r"^{label}\W*$", label=LABEL)
# “DECISION”, over “1. To note the report”.
_OF_DECISIONS = rule(r"^{label}\W*$", label=DECISIONS)
# “Date and time:”, “In attendance:”: a field of the page's head; “Due: …”: one of an action.
_FIELD = rule(
    r"^{field}\b.{0,40}:",
    field=any_of(
        """
        date | time | venue | location | place
        present | apologies | attendees? | in attendance | chair | minutes
        due | due date | deadline | timescale | target date | completion date | by when
        contact | to | from | cc | subject | tel | email | e-mail
        proposal | proposed action | (?:report | presented | paper) by | additional documents
        """
    ),
)
# “Minutes”, “Matters arising”: items that every agenda has; “Minutes:” stands within one.
_STANDING_ITEM = is_all(
    """
    minutes(?: of (?:the )?(?:last | previous) meeting)? | urgent business
    (?:minutes and )?matters arising(?: from the minutes)? | any other (?:items | business) | aob
    """
)
# “3. Minutes of the meeting of 20 May 2020.”
_OF_EARLIER_MINUTES = rule(
    r"^(?!.*\b(?:was | were | are | be | agreed | approved | signed | noted)\b)"
    r"minutes of (?:the )?(?:last | previous | meeting)[\w ,/’'-]{0,60}[.]?$"
)
# “It was agreed that:”, under the name of its item.
_IT_WAS_LED = rule(r"^(?:it was | the {decider} | members | all | we)[ ][^.;]{0,60}:$", decider=DECIDERS)
_MOST_LETTERS, _MOST_IN_PROSE, _MOST_BY_LOOK = 160, 80, 90
_MOST_WORDS, _MOST_BEFORE_COLON = 12, 8


def is_bare_label(text: str) -> bool:
    """Whether a heading is nothing but a label: “Actions”, “We will”."""
    return bool(_IS_BARE_LABEL.match(text))


def is_of_a_section(text: str) -> bool:
    """Whether a bare label may stand over a part of the whole document: “Action log”, “What happens next?”."""
    return bool(OF_A_SECTION.match(text))


def with_heading(block: Block, after: Block | None, before: Block | None = None) -> Block:
    """The block, as a heading where it looks like one; a heading that reads as prose, as a paragraph.

    `after` is the block that follows it, or None at the end; `before` the one it follows, or None at the beginning.
    """
    if block.kind == Is.ROW or block.is_led:
        return block
    if block.kind == Is.HEADING:
        return _as_prose(block) if _reads_as_prose(block.text) else block.saying(_without_number(block.text))
    text, number = _numbered(block)
    is_first = number.strip("().:").lower() in ("1", "a", "i")
    is_led = is_first and before is not None and (before.text.endswith(":") or bool(_OF_DECISIONS.match(before.text)))
    if after is not None and not is_led and _looks_like_heading(text, block, number, after):
        level = BY_LOOK if block.is_strong or number else BY_LOOK + 1
        return Block(Is.HEADING, text.rstrip(" :."), level, links=block.links)
    return replace(block, text=text, number=number or block.number) if text != block.text or number else block


def _reads_as_prose(text: str) -> bool:
    return len(text) > _MOST_LETTERS or (len(text) > _MOST_IN_PROSE and text.endswith("."))


def _as_prose(block: Block) -> Block:
    return replace(block, kind=Is.PARAGRAPH, level=0)


def _numbered(block: Block) -> tuple[str, str]:
    """A block's text without its number, and the number."""
    match = _NUMBER.match(block.text)
    if not match or _BEGINS_WITH_A_DAY.match(block.text):
        return block.text, block.number
    rest = block.text[match.end() :]
    return (rest, match["number"].strip("().:")) if len(rest) > 3 else (block.text, block.number)


def _without_number(text: str) -> str:
    match = _NUMBER.match(text)
    rest = text[match.end() :].strip() if match else ""
    return rest if len(rest) > 2 and not _ORDINAL.match(text) else text.strip(" *_")


def _looks_like_heading(text: str, block: Block, number: str, after: Block) -> bool:
    if block.kind == Is.PARAGRAPH and (_STANDING_ITEM.match(text) or (number and _OF_EARLIER_MINUTES.match(text))):
        return True
    if is_of_a_section(text) and block.kind == Is.PARAGRAPH and not text.endswith(":"):
        return True
    if is_bare_label(text) and after.kind == Is.ROW and (block.is_strong or text.isupper()) and text[-1] != ":":
        return True
    is_marked = block.is_strong or bool(number) or text.isupper()
    if is_only_a_day(text) and not number:
        return False
    if not _may_be_heading(text, _IS_LABEL_WITH_MORE if is_marked else _IS_LABEL):
        return False
    is_sentence = bool(_VERB.search(text)) and not _is_question(text)
    if block.is_strong:
        return not is_sentence and (block.kind != Is.POINT or bool(number))
    if _TO_DO.search(text) if block.kind == Is.POINT else _SOMEBODY_TO_DO.match(text):
        return False
    if block.kind == Is.PARAGRAPH and text.upper() == text and len(_CAPITAL.findall(text)) > 5:
        return True
    if is_sentence:
        return False
    if number and "." not in number.strip(".") and "/" not in number:
        return _is_over(text, block, after) and _is_titled(text, least=0.0)
    if text.endswith(":") and block.kind == Is.PARAGRAPH:
        if _IS_BODY.search(text.rstrip(" :")) and after.kind == Is.POINT:
            return False
        return len(text.split()) <= _MOST_BEFORE_COLON and _is_titled(text, least=0.6)
    return _stands_alone(text, block, after)


def _may_be_heading(text: str, label: re.Pattern[str]) -> bool:
    """Whether a line is short, no sentence, no label and no field."""
    if len(text) > _MOST_BY_LOOK or len(text.split()) > _MOST_WORDS:
        return False
    if _SENTENCE_END.search(text) or not _A_WORD.search(text):
        return False
    return not (
        label.match(text) or _IS_LABELLED.match(text) or _FIELD.match(text) or "@" in text or _GREETING.match(text)
    )


def _is_question(text: str) -> bool:
    return bool(_QUESTION.match(text)) and len(text.split()) <= _MOST_IN_A_QUESTION


def _is_over(text: str, block: Block, after: Block) -> bool:
    """Whether a numbered line stands over what follows, and is no point of the same list."""
    return after.kind == Is.ROW or not (after.text.startswith(text) or _is_next_in_list(block, after))


def _stands_alone(text: str, block: Block, after: Block) -> bool:
    """A short line by itself in plain text, in capitals at each word, over a longer paragraph or over points."""
    is_short = block.kind == Is.PARAGRAPH and len(text.split()) <= _MOST_BEFORE_COLON and not text.endswith(":")
    is_over_text = after.kind in (Is.PARAGRAPH, Is.POINT) and len(after.text) > _MOST_IN_PROSE
    is_over_text = is_over_text or (after.kind == Is.PARAGRAPH and bool(_IT_WAS_LED.match(after.text)))
    return is_short and is_over_text and text[:1].isupper() and "," not in text


def _is_next_in_list(block: Block, after: Block) -> bool:
    """Whether the next block is the next point of the same short list, as in an agenda."""
    is_numbered = bool(_NUMBER.match(after.text)) and not _MANY_NUMBERS.match(after.text)
    return is_numbered and len(after.text) < _MOST_BY_LOOK and after.kind == block.kind


def _is_titled(text: str, least: float) -> bool:
    """Whether a line begins with a capital, and at least this share of its longer words does."""
    words = [word for word in _WORD.findall(text) if len(word) > 3]
    return text[:1].isupper() and sum(word[0].isupper() for word in words) >= least * len(words)
