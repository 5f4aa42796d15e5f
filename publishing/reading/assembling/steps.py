"""Steps: what a point or a paragraph says under “We will” or “Next steps”, each with what is said of it after.

Leans on commitments and on the words of deeds. Must not know who takes a step.
"""

from datetime import date

from publishing.reading.commitments import promised
from publishing.reading.patterns import any_of, any_word, cased_rule, holds, rule
from publishing.reading.sentences import sentences
from publishing.reading.words.deeds import DEED

# “You were right”, “We would love to”: told, and not what will be done.
_TELLS = rule(
    r"""
    ^(?!have (?:an? | one | another)\b)(?:(?!(?:and | or)\b)[\w’'-]+ ){0,6}?{tells}\b
    | ^[^.?]{0,40}!
    """,
    tells=any_of("was | were | is | are | has | have | had | would | can[’']?t | cannot | can"),
)
_DEED_FIRST = rule(r"^(?!(?-i:[A-Z]{2})){deed}\b(?! \w+ing\b)", deed=DEED)
_KEEPS_ON = rule(r"^(?:keep | carry on | go on) \w+ing\b")
# “The form is being changed”, “we are recruiting”: begun already, and still to be finished.
_IS_BEING_DONE = holds(
    """
    (?:is | are)(?: {already})? being [a-z]+
    we(?: are | [’']re)[ ](?:{already} )?[a-z]+ing
    """,
    already="(?:now | already | currently | also)",
)
# “The Board meets again on”, “the visit takes place on”: an event, which nobody is to do.
_EVENT = cased_rule(
    r"""
    ^[^.;:?!]{2,80}?
    [ ](?:leaves? | joins? | retires? | takes? place | meets?(?: (?:again | next))? | (?:is | are) held
    | (?<=meeting[ ])is | (?<=visit[ ])is | (?<=conference[ ])is)
    [ ](?:on | in | at | from)\b
    """
)
# “Improve the phone line by July”: told of what “we will” do, these are deeds as well.
_STEP_FIRST = rule(
    r"^(?!(?-i:[A-Z]{2}))(?!(?:keep | continue | work) \w+ing\b){deed}\b(?! {told}\b)[^.]{5}",
    told=any_word("of, on, from, continues, goes, starts, begins, began, started, follows, remains"),
    deed=any_of(
        "{deed} | {other}",
        deed=DEED,
        other=any_word("""
        answer, explain, ensure, improve, increase, reduce, support, help, continue, get, have, change, receive, spend
        cut, end, stop, close, teach, buy, pay, fix, fit, mend, repair, replace, rebuild, raise, protect
    """),
    ),
)


def steps_in(text: str, said_on: date | None) -> list[str]:
    """A point of what happens next: whole, where it begins with a deed; else the sentences of it that promise."""
    told = [piece.text for piece in sentences(text)]
    pieces = [one for one in told if not _EVENT.match(one) or promised(one, said_on, is_next=True) is not None]
    if not pieces:
        return [""]
    if len(pieces) > 1 and (_DEED_FIRST.match(text) or _is_told_whole(pieces[0], said_on)):
        return _groups(pieces, said_on)
    if (
        _DEED_FIRST.match(text)
        or _IS_BEING_DONE.search(pieces[0])
        or not (_TELLS.search(pieces[0]) or _KEEPS_ON.match(text))
    ):
        return [text]
    return [piece for piece in pieces if promised(piece, said_on, is_next=True)] or [""]


def _groups(pieces: list[str], said_on: date | None) -> list[str]:
    """The sentences of a point, each that promises by itself with what is said of it after."""
    groups: list[str] = []
    for piece in pieces:
        if not groups or _is_told_whole(piece, said_on):
            groups.append(piece)
        else:
            groups[-1] += f" {piece}"
    return groups


def _is_told_whole(text: str, said_on: date | None) -> bool:
    """Whether a sentence promises by itself, with whoever does it or what is done: “Papers will be sent out”."""
    return not _DEED_FIRST.match(text) and promised(text, said_on, is_next=True) is not None


def told_steps(text: str) -> list[str]:
    """The steps of a paragraph that tells them as a list does, “Write to every school. Publish the guide in May.”: none
    where it is told in whole sentences."""
    steps: list[str] = []
    for piece in sentences(text):
        if _STEP_FIRST.match(piece.text) and not _TELLS.search(piece.text):
            steps.append(piece.text)
        elif not steps:
            return []
        else:
            steps[-1] += f" {piece.text}"
    return steps
