"""Labels: “Action (AB):”, “What we will do next”, “Agreed –”, at the beginning of a text, inside it or over a section.

Leans on the words of labels and on who. Must not know what a label stands over.
"""

import re
from dataclasses import dataclass

from publishing.reading.blocks import Block, Is, tidy
from publishing.reading.passages.led import Led
from publishing.reading.patterns import any_of, cased_rule, holds, is_all, rule
from publishing.reading.sentences import sentences
from publishing.reading.who import is_doer
from publishing.reading.words.bodies import INITIALS
from publishing.reading.words.deeds import DEED
from publishing.reading.words.labels import ACTIONS, DECISIONS, FINISHED, HEARD, NEXT_STEPS, OLD_ACTIONS, PART, SAID

# “(AB)”, “for the Clerk”, “AB/CD”, “no. 4”: whom a label names, and its number.
_NAMED = any_of(
    r"""
    \((?P<in_brackets>[^)]{2,60})\)
    (?:for | by | on)(?: the)? (?P<after_for>(?:(?-i:[A-Z])[^:–]{1,60}? | all(?: members)? | everyone))
    (?P<by_initials>(?-i:{initials}))
    (?:no\.? ?)?[\d.]{1,6}+[a-z]?
    """,
    initials=INITIALS,
)
# A colon or a dash; for what happens next or was heard, also dots: “We will …”.
_MARK = r"[ \t]*(?:[:–—] | -(?=\s))[ \t]*"
_MARK_OR_DOTS = r"[ \t]*(?:[:–—…] | -(?=\s) | \.\.\.)[ \t]*"
_LABELS = (
    (
        Led.ACTION,
        rule(
            r"^{label}\b(?:(?:[ \t]*{named}){0,4}{mark}"
            r" | (?: \d{1,3})?[ \t]+(?=(?-i:{initials})[ ](?:to | will | {deed})[ ])"
            r" | [ ]\d{1,3}(?:[./]\d{1,3})?[ \t]+(?=(?-i:[A-Z])[\w’'/&-]*(?: [\w’'/&-]+){0,4}? to [a-z]))",
            label=ACTIONS,
            named=_NAMED,
            mark=_MARK,
            initials=INITIALS,
            deed=DEED,
        ),
    ),
    (Led.NEXT, rule("^{label}{mark}", label=NEXT_STEPS, mark=_MARK_OR_DOTS)),
    (Led.HEARD, rule("^{label}{mark}", label=HEARD, mark=_MARK_OR_DOTS)),
    (Led.LISTED, rule("^{label}{mark}", label=SAID, mark=_MARK)),
    (Led.AGREED, rule(r"^{label}(?: (?:no\.? ?)?\d{1,3}(?:[./]\d{1,3})?)?{mark}", label=DECISIONS, mark=_MARK)),
)
# “Clerk Action: to add it”: whose action it is stands in front.
_SOMEBODYS_ACTION = cased_rule(
    r"^(?P<who>(?:[A-Z][\w’'-]+ ){0,2}?[A-Z][\w-]*[a-z])(?:[’']s)? (?:[Aa]ction | ACTION){mark}", mark=_MARK
)
_BARE_LABELS = (
    (Led.ACTION, rule(r"^{label}\W*$", label=ACTIONS)),
    (Led.NEXT, rule(r"^{label}\W*$", label=NEXT_STEPS)),
    (Led.HEARD, rule(r"^{label}\W*$", label=HEARD)),
    (Led.LISTED, rule(r"^{label}\W*$", label=SAID)),
    (Led.AGREED, rule(r"^{label}\W*$", label=DECISIONS)),
)
# “Approved.” with its full stop: what was done, and no label of what follows.
_IN_A_WORD = is_all(r"(?:agreed | approved | accepted | noted | endorsed | resolved)\.")
# “(Action) AB to reply”.
_IN_BRACKETS = cased_rule(r"^[(\[](?P<label>[Aa]ctions? | ACTIONS?)[)\]]\s*[:–-]?\s*(?=\S)")
_MARKS = (":", "–", "—", "…", "- ", "...")
# “ACTION POINT AB to”: a label without its mark.
_ACTION_FIRST = rule(r"^{label}\b(?:(?: \d{1,3})?[ \t]+(?-i:[A-Z]{2}) | [ ]\d{1,3}[./]\d{1,3}[ ])", label=ACTIONS)
_MOST_OF_A_LABEL, _MOST_BARE = 200, 60
# “… was received. ACTION 3: AB to reply”.
_INSIDE = cased_rule(
    r"""
    (?<=[.;:)\]?!”\"'\w])\s+\(?
    (?={label}(?: [\dA-Z./]{1,8})?\s*[:–—]\s*\S)
    """,
    label=any_of(
        """
        ACTIONS? | Actions? | AP | AGREED | RESOLVED | Resolved | DECISIONS? | Decision
        We will | What we will do(?: next)? | What we[’']ll do | Next steps?
        """
    ),
)
# “Action: AB and CD”, “Action: Name Surname”.
_ONLY_NAMES = cased_rule(
    r"^[^a-z]{2,30}$ | ^{name}(?: {name}){0,3}(?:(?:, | (?: and) | (?: &) | /) ?{name}(?: {name}){0,2} ?)*$",
    name=r"[A-Z][\w’'-]+",
)
_BY_WHEN = rule(r"(?<![\s,(–-])[\s,(–-]++(?P<due>(?:by | before | due)\b.{3,40}?)\)?$")
# “Action: 1. AB to reply”, without a second.
_FIRST = cased_rule(r"^1[.)]\s*(?=[A-Z])")
_SECOND = cased_rule(r"\b2[.)]")
# “Action: for the Clerk”.
_FOR = cased_rule("^(?:for | by)(?: the)? (?P<who>[A-Z].{1,60})$")
_DEED_FIRST = rule(r"^{deed}\b .{10}", deed=DEED)
# “The Board thanked HR”, “AB left”: a sentence that tells of the meeting, and not of the action before it.
_TELLS_OF_ELSE = cased_rule(
    r"""
    ^(?!(?:This | It | These | They | That | Those | There | Once | If | When | Subject)\b)
    (?:The[ ])?(?:[\w’'&.-]+ ){1,6}?
    (?:thanked | welcomed | noted | agreed | asked | requested | undertook | offered | reported | said | explained
    | confirmed | advised | reminded | left | joined | gave | presented | outlined | highlighted | told | updated
    | queried | raised | suggested | commented | felt | stressed | added | resolved | considered | received
    | discussed)\b
    """
)
_MOST_AFTER_A_LABEL = 12
_SAYS_MORE = cased_rule(r"\bto\b | [:–]")
# “Action (continued)”: nobody's name.
_NO_NAME = is_all(r"continued | cont | see .* | agreed | new | \d+")
# “Part A – Decisions”.
_PART = rule("^{part}", part=PART)
# “You said”, and not “You said, we did”.
_YOU_SAID = rule(r"^you said\b(?!.*\bwe\b)")
# “You said it takes too long. We will answer within ten days”: what was heard, and the answer behind it.
_HEARD_FIRST = rule(r"^(?:what )?you (?:said | told us | asked)\b")
_ANSWER = cased_rule(r"\s+(?=(?:We | WE)(?: (?:will | WILL | are going to | plan to) | [’']ll)[ ](?![:–—…-]))")
_ACTION_LIST = holds(
    """
    actions? (?:log | points? | list | tracker | register)
    follow[ -]?up actions?
    """
)


@dataclass(frozen=True)
class Label:
    """A label, the words that stand after it, and whom it names."""

    led: Led
    rest: str = ""
    who: str | None = None

    @property
    def only_doer(self) -> str | None:
        """Whom an action's label names where nothing else stands after it: “Action: AB”."""
        bare = _BY_WHEN.sub("", self.rest.rstrip(" ."))
        if self.led != Led.ACTION or not bare or FINISHED.search(bare) or _IN_A_WORD.match(f"{bare}."):
            return None
        is_deed = _DEED_FIRST.match(bare) or _SAYS_MORE.search(bare)
        is_name = _ONLY_NAMES.match(bare) or (is_doer(bare) and not is_deed)
        return bare if is_name else None

    @property
    def only_due(self) -> str | None:
        """By when, behind that one: “Action: AB by 7 June”."""
        due = _BY_WHEN.search(self.rest.rstrip(" ."))
        return due["due"] if due and self.only_doer else None


def label_of(text: str) -> Label | None:
    """The label at the beginning of a text, or None."""
    text = _IN_BRACKETS.sub(r"\g<label>: ", text) if text[:1] in ("(", "[") else text
    if any(mark in text[:_MOST_OF_A_LABEL] for mark in _MARKS) or _ACTION_FIRST.match(text):
        for led, pattern in _LABELS:
            match = pattern.match(text)
            if match:
                return _label(led, _without_first_number(text[match.end() :].strip()), _name(match.groupdict()))
        theirs = _somebodys_action(text)
        if theirs is not None:
            return Label(Led.ACTION, text[theirs.end() :].strip(), theirs["who"])
    if len(text) >= _MOST_BARE:
        return None
    if _IN_A_WORD.match(text):
        return None
    bare = next((led for led, pattern in _BARE_LABELS if pattern.match(text)), None)
    return Label(bare) if bare is not None else None


def _somebodys_action(text: str) -> re.Match[str] | None:
    """The label at the beginning of a text that names whose action it is before “Action”, or None."""
    theirs = _SOMEBODYS_ACTION.match(text)
    return theirs if theirs is not None and is_doer(theirs["who"]) else None


def _without_first_number(rest: str) -> str:
    """The only action's number is no word of it."""
    return _FIRST.sub("", rest) if not _SECOND.search(rest) else rest


def _label(led: Led, rest: str, who: str | None) -> Label:
    only_for = _FOR.match(rest)
    return Label(led, "", only_for["who"].rstrip(":")) if only_for else Label(led, rest, who)


def _name(named: dict[str, str | None]) -> str | None:
    who = next((name for name in named.values() if name), None)
    return None if who and _NO_NAME.match(who) else who


def led_by_heading(heading: str) -> Led:
    """What a heading says of everything under it."""
    if OLD_ACTIONS.search(heading):
        return Led.NOTHING
    words = _PART.sub("", heading.strip(" :–-"))
    led = next((led for led, pattern in _BARE_LABELS if pattern.match(words)), Led.NOTHING)
    if led not in (Led.NOTHING, Led.HEARD, Led.LISTED):
        return led
    if _YOU_SAID.match(words):
        return Led.HEARD
    return Led.ACTION if says_actions(heading) else Led.NOTHING


def says_actions(heading: str) -> bool:
    """Whether a heading or a title names a list of actions: “Action log”."""
    return bool(_ACTION_LIST.search(heading))


def parted(block: Block) -> list[Block]:
    """A block with a label inside it is two: “… was received. Action: AB to reply”."""
    block = block.saying(_answered(block.text))
    pieces = [tidy(piece) for piece in _INSIDE.split(block.text)]
    if len(pieces) == 1 or _somebodys_action(block.text) is not None:
        return [block]
    first, *others = [closed for piece in pieces if piece for closed in _closed(piece)]
    return [block.saying(first), *(Block(Is.PARAGRAPH, piece) for piece in others)]


def _answered(text: str) -> str:
    """Of “You said …” with our answer behind it, in one paragraph, the answer; any other text as it is."""
    if not _HEARD_FIRST.match(text):
        return text
    answers = (answer for answer in _ANSWER.finditer(text) if _is_outside_quotes(text[: answer.start()]))
    answer = next(answers, None)
    return text[answer.end() :] if answer else text


def _is_outside_quotes(before: str) -> bool:
    return before.count("“") == before.count("”") and before.count('"') % 2 == 0


def _closed(piece: str) -> list[str]:
    """A piece without the bracket that its label opened; what stands behind that bracket is a piece of its own."""
    if piece.count(")") <= piece.count("("):
        return [piece]
    depth = 0
    for place, letter in enumerate(piece):
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            return [part for part in (piece[:place].strip(), piece[place + 1 :].lstrip(" .")) if part]
    return [piece]


def own_words(rest: str) -> tuple[str, str]:
    """What stands after a label, cut where the text goes on to tell of something else: its own words, and the rest.

    “HR to review training. The Board thanked HR.” is the action, and a sentence that is none of it.
    """
    others = sentences(rest)[1:_MOST_AFTER_A_LABEL]
    further = next((piece for piece in others if _TELLS_OF_ELSE.match(piece.text)), None)
    return (rest[: further.start].rstrip(), rest[further.start :]) if further else (rest, "")
