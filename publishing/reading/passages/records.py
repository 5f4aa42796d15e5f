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
# “No: 22.1”, alone over the fields of an action.
_ONLY_NUMBER = rule(r"^(?:no | number | ref(?:erence)? | action (?:no | ref))[.]?: ?[A-Z]{0,4}[ /-]?\d[\d./-]{0,8}$")
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
# “1.1 Write to schools. Owner: AB. Due: 3 May. On track.”
_INLINE = rule(
    r"""
    ^(?P<what>(?:[^\s:]+[ ]){2}[^:]{2,250}?)[.;,–-]?[ ](?:owner | lead | responsible):[ ](?P<who>[^.;:]{2,80})
    [.;,]?(?:[ ]{when}:[ ](?P<when>[^.;:]{2,60}))?[.;,]?(?:[ ](?P<state>.{0,400}))?$
    """,
    when=_WHEN,
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
    is_tried = is_short and len(_ANY_FIELD.findall(text)) <= _MOST_FIELDS
    found = (_RECORD.search(text) or _INLINE.match(text)) if is_tried else None
    if found is None:
        return None
    return Record(found["what"], found["who"], found["when"], bool(_DONE.match(found["state"] or "")))


def with_records(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, those that tell the fields of one action one after the other made one paragraph."""
    gathered: list[Block] = []
    for block in blocks:
        if block.kind == Is.PARAGRAPH and _ONLY_NUMBER.match(block.text):
            continue
        if gathered and block.kind == Is.PARAGRAPH and _FIELD.match(block.text):
            gathered.append(block)
            continue
        yield from _as_one(gathered)
        begins = block.kind == Is.PARAGRAPH and bool(_BEGINS.search(block.text))
        gathered = [block] if begins else []
        if not begins:
            yield block
    yield from _as_one(gathered)


def _as_one(blocks: list[Block]) -> list[Block]:
    """Some blocks as one, where together they are a record; else as they are."""
    whole = " ".join(block.text for block in blocks)
    return [replace(blocks[0], text=whole)] if len(blocks) > 1 and record_in(whole) is not None else blocks
