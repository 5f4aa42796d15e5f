"""Records: an action told field by field, “What: … Who: … When: …”, as trackers without a table have it.

Leans on the blocks. Must not judge what a record says.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from publishing.reading.blocks import Block, Is
from publishing.reading.patterns import any_of, begins_with, rule

_WHAT = any_of("what | action | task | step")
_WHO = any_of("who | owner | lead | responsible | by whom")
_WHEN = any_of("when | due(?: date)? | deadline | by when | target(?: date)? | date due")
_STATE = any_of("position | status | progress | update | comments? | rag | note")
_RECORD = rule(
    r"""
    (?:^ | [ ]){what}:[ ](?P<what>.{5,400}?)[ ]{who}:[ ](?P<who>.{2,80}?)
    (?:[ ]{when}:[ ](?P<when>.{2,60}?))?(?:[ ]{state}:[ ](?P<state>.{2,400}))?$
    """,
    what=_WHAT,
    who=_WHO,
    when=_WHEN,
    state=_STATE,
)
_FIELD = rule("^(?:{who} | {when} | {state}):[ ]", who=_WHO, when=_WHEN, state=_STATE)
_BEGINS = rule("(?:^ | [ ]){what}:[ ]", what=_WHAT)
_ANY_FIELD = rule("(?:{what} | {who} | {when} | {state}):[ ]", what=_WHAT, who=_WHO, when=_WHEN, state=_STATE)
# One action has no more to tell: a paragraph with more fields is no record, and would take long to try.
_MOST_FIELDS, _LONGEST = 8, 1_200
_DONE = begins_with("completed? | closed | done | withdrawn")


@dataclass(frozen=True)
class Record:
    """What is to be done, by whom and by when, in the words of its fields."""

    what: str
    who: str
    when: str | None
    is_over: bool


def record_in(text: str) -> Record | None:
    """The action that a paragraph tells field by field, or None."""
    is_short = ": " in text and len(text) <= _LONGEST
    found = _RECORD.search(text) if is_short and len(_ANY_FIELD.findall(text)) <= _MOST_FIELDS else None
    if found is None:
        return None
    return Record(found["what"], found["who"], found["when"], bool(_DONE.match(found["state"] or "")))


def with_records(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, those that tell the fields of one action one after the other made one paragraph."""
    gathered: Block | None = None
    for block in blocks:
        is_field = block.kind == Is.PARAGRAPH and bool(_FIELD.match(block.text))
        if gathered is not None and is_field:
            gathered = replace(gathered, text=f"{gathered.text} {block.text}")
            continue
        if gathered is not None:
            yield gathered
        gathered = block if block.kind == Is.PARAGRAPH and _BEGINS.search(block.text) else None
        if gathered is None:
            yield block
    if gathered is not None:
        yield gathered
