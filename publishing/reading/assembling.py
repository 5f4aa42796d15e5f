"""Putting a reading together: sections with their agreements, promises outside them, views, links and contact.

Leans on every other file of the reader. Must not know a format, a model or a page.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from publishing.reading import facts
from publishing.reading.agreements import Agreement, agreement
from publishing.reading.blocks import Source
from publishing.reading.commitments import Promised, doer_of_point, elided, promised
from publishing.reading.dues import all_dues, due_in, due_of_words
from publishing.reading.found import Commitment, Decision, Due, Reading, Section, Stage, View
from publishing.reading.links import contact_of, is_contact_line, links_of
from publishing.reading.passages import Led, Passage, passages
from publishing.reading.sections import Part, outline
from publishing.reading.sentences import Sentence, points_within, sentences
from publishing.reading.who import agent_after, doer_before, offered_by, who_named
from publishing.reading.wording import FINISHED

_ANAPHOR = re.compile(
    r"^(?:this|these|it|they|the same|an? (?:\w+ ){0,2}(?:draft|report|update|paper|version|copy|plan|proposal|timetable|timeline|summary|response|list|note|outline|first draft)|drafts?|the (?:final|first|revised|updated|draft) )\b",
    re.I,
)
_SECOND = re.compile(r"(?:,|;)\s+(?:with|and)\s+(?P<second>(?:an?|the) [\w’' -]{2,60} to be [a-z]+\b.*)$", re.I)
_CLAUSE_WORD = re.compile(r"\b(?:will|would|should|shall|must|to|is to|are to|be|needs? to|need to)\b", re.I)
_COMMON = {
    "would",
    "which",
    "their",
    "there",
    "these",
    "those",
    "about",
    "board",
    "meeting",
    "agreed",
    "members",
    "should",
    "could",
    "other",
    "being",
    "between",
    "where",
    "while",
    "further",
    "after",
    "before",
    "improvement",
    "children",
    "service",
    "services",
    "council",
}


@dataclass
class _Found:
    """What is being found, in one section."""

    section: Section
    decisions: list[Decision] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    views: list[View] = field(default_factory=list)


def read_blocks(source: Source, said_on: date | None = None) -> Reading:
    """The reading of a document's blocks."""
    cut = outline(source)
    texts = [block.text for block in source.blocks if block.text]
    headings = [cut.title, *cut.subtitles]
    said_on = said_on or facts.meeting_day(headings, texts, source.written_on)
    board = facts.board_name(" ".join(headings), texts)
    reading = Reading(cut.title, board, said_on, links=links_of(source.blocks), contact=contact_of(list(source.blocks)))
    named = frozenset(re.findall(r"[\w’']+", (board or "").lower()))
    reading.preamble = _text_of(cut.preamble)
    for part in _parts(cut.preamble, cut.parts):
        found = _read_part(part, said_on, named)
        if part is cut.preamble and cut.parts and not (found.decisions or found.commitments or found.views):
            continue
        found.section.decisions = found.decisions
        reading.sections.append(found.section)
        reading.commitments += found.commitments
        reading.views += found.views
    _drop_repeats(reading)
    return reading


def _parts(preamble: Part, parts: list[Part]) -> list[Part]:
    return ([preamble] if preamble.blocks else []) + parts


def _text_of(part: Part) -> str:
    return "\n\n".join(block.text for block in part.blocks if not is_contact_line(block))


def _read_part(part: Part, said_on: date | None, named: frozenset[str]) -> _Found:
    found = _Found(Section(part.heading, _text_of(part)))
    before: Passage | None = None
    for passage in passages(replace(part, blocks=[block for block in part.blocks if not is_contact_line(block)])):
        if passage.led in (Led.PASSED_OVER, Led.HEARD):
            pass
        elif passage.names_doer:
            _name_doer(passage, before, found, said_on)
        elif passage.led == Led.AGREED and passage.is_point:
            _take_agreed(passage, found, said_on, named)
        elif passage.led in (Led.ACTION, Led.NEXT) and passage.is_point:
            _take_actions(passage, found, said_on)
        else:
            _take_sentences(passage, found, said_on, named)
        before = passage
    return found


def _take_agreed(passage: Passage, found: _Found, said_on: date | None, named: frozenset[str]) -> None:
    """A point of a list of agreements."""
    text = passage.text
    lead, inner = points_within(text)
    for point in inner or [text]:
        decision = _of_point(point, passage, said_on, named)
        if decision is not None:
            found.decisions.append(decision)


def _of_point(text: str, passage: Passage, said_on: date | None, named: frozenset[str]) -> Decision | None:
    if FINISHED.search(text) and len(text) < 30 or len(text.split()) < 2:
        return None
    pieces = sentences(text)
    kind = passage.lead.kind if passage.lead else "agreed"
    own = agreement(text if len(pieces) == 1 else pieces[0].text, named) or agreement(
        "It was agreed " + _joined(text), named
    )
    is_complete = False
    if own is not None:
        kind = own.kind if kind == "agreed" else kind
        is_complete = own.is_complete and own.kind != "agreed"
    verb = _CLAUSE_WORD.search(text)
    due = (
        due_of_words(passage.due, said_on) if passage.due else due_in(text, said_on, begins=verb.start() if verb else 0)
    )
    who = passage.who or _who(text) or doer_of_point(text)
    return Decision(text, kind, due, who, is_complete, _stages(text, said_on, due, who))


def _joined(text: str) -> str:
    return text if re.match(r"(?:that|to)\b", text, re.I) else f"that {text}"


def _take_actions(passage: Passage, found: _Found, said_on: date | None) -> None:
    """A point of a list of actions: one promise, or one for each sentence that names its own doer."""
    if FINISHED.search(passage.text) or len(passage.text.split()) < 2:
        return
    lead, inner = points_within(passage.text)
    pieces = inner or _by_doer(passage.text, said_on)
    for piece in pieces:
        verb = _CLAUSE_WORD.search(piece)
        due = (
            due_of_words(passage.due, said_on)
            if passage.due
            else due_in(piece, said_on, begins=verb.start() if verb else 0)
        )
        if passage.due and not due.is_told and (within := due_in(piece, said_on)).is_told:
            due = within
        who = passage.who or doer_of_point(piece)
        found.commitments.append(Commitment(piece, found.section.heading, due, who))


def _by_doer(text: str, said_on: date | None) -> list[str]:
    pieces = sentences(text)
    names = [elided(piece.text, said_on) for piece in pieces]
    if len(pieces) > 1 and all(name is not None and name.who for name in names):
        return [piece.text for piece in pieces]
    return [text]


def _name_doer(passage: Passage, before: Passage | None, found: _Found, said_on: date | None) -> None:
    """“Action: AB” under a paragraph: the last promise of it is AB's; where none was found, its last sentence is one."""
    if before is None or before.led == Led.PASSED_OVER:
        return
    if found.commitments and found.commitments[-1].text in before.text:
        found.commitments[-1] = replace(found.commitments[-1], who=passage.who)
    elif found.decisions and found.decisions[-1].text in before.text:
        found.decisions[-1] = replace(found.decisions[-1], who=passage.who)
    elif pieces := sentences(before.text):
        text = pieces[-1].text
        found.commitments.append(Commitment(text, found.section.heading, due_in(text, said_on), passage.who))


def _take_sentences(passage: Passage, found: _Found, said_on: date | None, named: frozenset[str]) -> None:
    """Running text, sentence by sentence."""
    is_open = False
    for piece in sentences(passage.text):
        decided = agreement(piece.text, named)
        if decided is not None:
            is_open = _take_decided(piece, decided, passage, found, said_on)
            continue
        promise = promised(
            piece.text,
            said_on,
            is_listed=passage.led == Led.LISTED,
            is_next=passage.led in (Led.NEXT, Led.ACTION),
        )
        if promise is None:
            continue
        if is_open and promise.due.is_told and _is_of_same(found.decisions[-1], piece.text):
            last = found.decisions[-1]
            stage = Stage(piece.text, promise.due, promise.who)
            found.decisions[-1] = replace(
                last, due=promise.due, who=last.who or promise.who, stages=(*last.stages, stage)
            )
            is_open = False
            continue
        found.commitments.append(_commitment(piece, promise, passage, found))


def _commitment(piece: Sentence, promise: Promised, passage: Passage, found: _Found) -> Commitment:
    return Commitment(piece.text, found.section.heading, promise.due, promise.who or passage.who)


def _take_decided(piece: Sentence, decided: Agreement, passage: Passage, found: _Found, said_on: date | None) -> bool:
    """Keep what a sentence decides. True where a later sentence may still give it its due."""
    if decided.is_view and not _has_day_to_come(decided, said_on):
        found.views.append(View(piece.text, found.section.heading))
        return False
    lead, points = points_within(piece.text)
    if (
        points
        and decided.content
        and len(lead) < len(piece.text) - 20
        and agreement(lead.rstrip(" :") + " that the plan be approved", frozenset())
    ):
        for point in points:
            decision = _of_point(point, replace(passage, led=Led.AGREED), said_on, frozenset())
            if decision is not None:
                found.decisions.append(decision)
        return False
    begins = len(piece.text) - len(decided.content)
    due = Due() if decided.is_complete and decided.kind == "noted" else due_in(piece.text, said_on, begins=begins)
    who = _who_of(decided) or passage.who
    stages = _stages(decided.content, said_on, due, who)
    found.decisions.append(Decision(piece.text, decided.kind, due, who, decided.is_complete, stages))
    return not due.is_told and not decided.is_complete


def _has_day_to_come(decided: Agreement, said_on: date | None) -> bool:
    return any(due.kind in ("date", "meeting", "period") for due, _ in all_dues(decided.content, said_on))


def _who_of(decided: Agreement) -> str | None:
    """Who is to do what was agreed: named in its clause; else the board, where it agreed to do it itself."""
    content = decided.content
    low = content.lower()
    if low.startswith("to ") or decided.is_complete:
        agent = agent_after(" " + content) if decided.is_complete else None
        return who_named(decided.subject) or _board_agent(content) or agent
    asked = re.match(
        r"(?P<who>(?:the |all )?[A-Z\w][\w’'&-]*(?: [\w’'&-]+){0,7}?) (?:to|should|would|must) [a-z]+", content
    )
    clause = re.sub(r"^(?:in principle )?that\s+", "", content, flags=re.I)
    named = _who(clause)
    if named is None and asked is not None and not low.startswith(("that ", "for ", "on ")):
        named = doer_before(asked["who"])
    return named


def _board_agent(content: str) -> str | None:
    match = re.match(
        r"by (?P<who>(?:the |all )?[\w’']+(?: [\w’']+){0,3}?)(?=[,.;]| (?:and|setting|at|on|in|with|to|for|subject|following)\b|$)",
        content,
    )
    return match["who"] if match else None


def _who(clause: str) -> str | None:
    """The one who does what a clause says."""
    matches = sorted(_CLAUSE_WORD.finditer(clause), key=lambda match: match[0].lower() in ("to", "be"))
    for match in matches:
        left, right = clause[: match.start()].rstrip(), clause[match.start() :]
        if not left:
            return None
        is_passive = re.match(
            r"(?:(?:will|would|should|shall|must|needs?|is|are)(?: to)? )?(?:(?:to )?be\b)", right, re.I
        )
        if is_passive:
            return who_named(agent_after(" " + right) or offered_by(left))
        if match[0].lower() == "to" and not re.match(r"to [a-z]", right):
            continue
        doer = doer_before(re.sub(r"^(?:that|when|once)\s+", "", left, flags=re.I))
        if doer is not None or match[0].lower() != "to":
            return who_named(doer)
    return None


def _stages(text: str, said_on: date | None, due: Due, who: str | None) -> tuple[Stage, ...]:
    """“X will comment, with a final version to be brought to M” is one agreement, and may become two actions."""
    match = _SECOND.search(text)
    if match is None:
        return ()
    first = text[: match.start()].strip()
    second = match["second"].strip()
    return Stage(first, due_in(first, said_on), who), Stage(
        second, due_in(second, said_on), who_named(agent_after(" " + second))
    )


def _is_of_same(decision: Decision, text: str) -> bool:
    """Whether a sentence goes on about what was just agreed."""
    if decision.due.is_told:
        return False
    return bool(_ANAPHOR.match(text)) or len(_stems(decision.text) & _stems(text)) > 0


def _stems(text: str) -> set[str]:
    return {word[:7] for word in re.findall(r"[a-z]{5,}", text.lower()) if word not in _COMMON}


def _drop_repeats(reading: Reading) -> None:
    """A list of actions at the end often repeats those in the text: the first stays, and learns what the later one knows."""
    kept: list[Commitment] = []
    seen: dict[frozenset[str], int] = {}
    for one in reading.commitments:
        key = frozenset(re.findall(r"\w+", one.text.lower()))
        place = seen.get(key)
        if place is not None:
            first = kept[place]
            kept[place] = replace(first, due=first.due if first.due.is_told else one.due, who=first.who or one.who)
            continue
        seen[key] = len(kept)
        kept.append(one)
    reading.commitments = kept
