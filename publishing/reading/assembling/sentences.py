"""Running text, sentence by sentence: what it decides, and what it promises outside the agreements.

Leans on agreements, commitments and dues. Must not know what leads a passage in, but for where promises stand.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import chain

from publishing.reading.agreements import Agreement, agreement, is_of_minutes, lead_in, told_apart
from publishing.reading.agreements.kinds import KIND_OF
from publishing.reading.assembling.doers import doer_of, doer_of_clause
from publishing.reading.assembling.gathered import Gathered
from publishing.reading.assembling.points import take_point
from publishing.reading.assembling.stages import each_stage, stages_of
from publishing.reading.assembling.subjects import goes_on_about
from publishing.reading.commitments import Promised, doer_at_end, promised
from publishing.reading.dues import due_in, due_of_words
from publishing.reading.found import Commitment, Decision, Due, Stage, View
from publishing.reading.passages import Led, Passage
from publishing.reading.patterns import cased_rule, ends_with, holds, rule
from publishing.reading.sentences import points_within, sentences
from publishing.reading.words.bodies import DECIDERS, WORD
from publishing.reading.words.labels import LABEL
from publishing.reading.words.manner import ADVERBS

# With these words after it, what leads in a list of agreements decides.
_SOMETHING = " that the plan be approved"
# “They agreed”, “It also asked”: whoever the sentence before was about.
_THEY = cased_rule(
    """
    (?P<pronoun>They | It)[ ](?:(?:also | then | therefore)[ ])?
    (?P<verb>[a-z]+ed | did not (?:agree to | accept | approve | support | endorse | back))[ ]
    """
)
_IT_DECIDED = holds(
    "{verbs} | did not", verbs="|".join(verb for verb in KIND_OF if verb not in ("confirmed", "committed"))
)
# “The Board”, “After a long debate, members”: who a sentence is about.
_ABOUT = rule(
    r"^(?:[^,.]{3,60}, )?(?P<who>(?:(?:the | all | our) )?(?:{word} ){0,5}?{decider}(?: members)?) (?:{adverb} )*\w+\b",
    word=WORD,
    decider=DECIDERS,
    adverb=ADVERBS,
)
_DID_WHAT = rule(r"\bdid (?P<who>the (?:{word} ){0,4}?{decider})\b", word=WORD, decider=DECIDERS)
_BOARD = ends_with("{decider}(?: members)?", decider=DECIDERS)
_MANY = ends_with("members | partners | colleagues | attendees | trustees | governors | councillors | all | present")
# “It was proposed to publish them. Members agreed.”: what was agreed stands in the sentence before.
_SAYS_NO_MORE = rule(r"^\W*(?:to )?(?:(?:this | it | that | the proposal | unanimously)\W*)?$")
# “This was agreed by the Board, and some talk of it took place.”
_BY_THE_BOARD = rule(r"^by (?:the )?{decider}(?: members)?(?:, and [^.;]{3,100})?[.]?$", decider=DECIDERS)
_PROPOSED = holds("proposed | suggested | recommended | proposal | suggestion | proposes")
_PROPOSED_THAT = rule(r"^.{0,80}?\b(?:proposed | suggested | recommended)\b (?:that )?")
_MOVED = rule(r"\bproposed\b[^.]{0,80}\bseconded\b")
# “Due: close of play 5 July”.
_DUE = rule(r"^(?:due(?: (?:date | by))? | deadline | target(?: date)? | by when)\s*[:–]\s*(?P<due>.{2,60})$")
# A heading that is the name of an item, and no label.
_ITEM = rule(r"^(?!(?:{label})\W*$)\S.{3,100}$", label=LABEL)
_INITIALS_ALONE = cased_rule(r"^[A-Z]{2,3}(?:\s?[/,&]\s?[A-Z]{2,3})*[.]?$")
_FEWEST_LETTERS_OF_A_LIST = 20
_MOST_WORDS_OF_A_VOTE = 8
_FEWEST_LETTERS_OF_A_NAME = 3
# “Approved the programme on 19 March”: when that was, of what was done by saying so.
_WHEN_IT_WAS = ("on ", "at ")
_GOES_ON = rule(r"\b(?:will | would | to [a-z]+)\b")
# “The LSCB”, “Members of the Shadow PCP”: a board by its letters.
_BY_LETTERS = cased_rule(
    r"""
    ^(?P<members>(?:All )?[Mm]embers of )?(?:[Tt]he )?(?:(?:Shadow | Joint | Full)[ ])?
    (?P<letters>[A-Z]{3,6})\b(?=[ ][a-z])
    """
)


def take_sentences(passage: Passage, found: Gathered) -> None:
    """Keep what the sentences of a passage decide and promise."""
    begun, is_open, before, moved = len(found.decisions), False, "", ""
    about: Callable[[], str | None] = partial(_who_the_heading_asks_of, found.section.heading)
    for text in chain.from_iterable(told_apart(piece.text) for piece in sentences(passage.text)):
        if _is_due_told(text, passage, found):
            continue
        decided = agreement(_with_name(text, about, found.letters), found.named)
        about = partial(_who_is_told_of, text, decided, about)
        if decided is not None and _is_carried(text, decided, moved):
            continue
        moved = text if decided is not None else ""
        if decided is not None:
            is_open = _take_decided(text, decided, passage, found, before)
            before = ""
            continue
        before = text
        if _INITIALS_ALONE.match(text):
            _name_last(text.strip(" ."), passage, found)
            continue
        promise = None if _take_list(text, passage, found) else _promised(text, passage, found)
        if promise is None:
            continue
        is_of_another = is_open and promise.who is not None and promise.who not in found.decisions[-1].text
        if is_open and not is_of_another and promise.due.is_told and goes_on_about(found.decisions[-1], text):
            found.decisions[-1] = _with_stage(found.decisions[-1], text, promise)
            is_open = False
        else:
            before = text if _PROPOSED.search(text) else ""
            who = promise.who or doer_at_end(text) or passage.who
            told = Commitment(text, found.section.heading, _due_of(promise, passage, found), who)
            found.commitments += each_stage(told, found.said_on)
            _leave_to(promise.who, begun, passage, found)


def _is_due_told(text: str, passage: Passage, found: Gathered) -> bool:
    """“Due: 12 July.”, behind what is to be done: that is when. Whether it was that."""
    told = _DUE.match(text)
    is_of_passage = bool(told and found.commitments) and found.commitments[-1].text in passage.text
    return told is not None and is_of_passage and found.tell_due(told["due"])


def _due_of(promise: Promised, passage: Passage, found: Gathered) -> Due:
    """By when, by the sentence itself or by the margin beside it."""
    told = promise.due
    return due_of_words(passage.due, found.said_on) if passage.due and not told.is_told else told


def _is_carried(text: str, decided: Agreement, moved: str) -> bool:
    """“AB proposed and CD seconded that …. This was agreed.”: what the sentence before has decided already."""
    is_short = len(text.split()) <= _MOST_WORDS_OF_A_VOTE
    return is_short and bool(_SAYS_NO_MORE.match(decided.content) and _MOVED.search(moved))


def _take_list(text: str, passage: Passage, found: Gathered) -> bool:
    """“Recommendations agreed: (i) that …; (ii) that …”: a list of agreements in one line. Whether it was one."""
    words, points = points_within(text)
    lead = lead_in(f"{words.rstrip(' :')}:") if points else None
    if lead is None or lead.is_promise:
        return False
    for point in points:
        take_point(point, replace(passage, led=Led.AGREED, lead=lead), found, found.named)
    return True


def _leave_to(who: str | None, begun: int, passage: Passage, found: Gathered) -> None:
    """Whom the margin names where that one promises something in the text: the decisions beside it are not theirs."""
    if who is None or who != passage.who:
        return
    of_passage = found.decisions[begun:]
    found.decisions[begun:] = [replace(one, who=None) if one.who == passage.who else one for one in of_passage]


def _who_the_heading_asks_of(heading: str) -> str | None:
    """Who is told of before the first sentence: nobody, but under “What else did the Board do?” the Board."""
    asked = _DID_WHAT.search(heading)
    return asked["who"].lower().replace("the ", "The ") if asked else None


def _with_name(text: str, about: Callable[[], str | None], letters: str) -> str:
    """“They agreed to”, after what members decided: members agreed. A board written by its letters is the board."""
    they = _THEY.match(text)
    who = about() if they else None
    is_fit = they is not None and (they["pronoun"] == "They") == (who is not None and _is_many(who))
    if they and who and is_fit and (they["pronoun"] == "They" or _IT_DECIDED.match(they["verb"])):
        return text.replace(they["pronoun"], who, 1)
    ours = _BY_LETTERS.match(text)
    if ours and len(ours["letters"]) >= _FEWEST_LETTERS_OF_A_NAME and letters.endswith(ours["letters"]):
        return f"{ours['members'] or ''}{'the' if ours['members'] else 'The'} Board{text[ours.end() :]}"
    return text


def _who_is_told_of(text: str, decided: Agreement | None, before: Callable[[], str | None]) -> str | None:
    """Who a sentence is about, for a “they” or an “it” that follows; the one before where it says so itself."""
    if decided is not None and decided.subject:
        return decided.subject
    if _THEY.match(text):
        return before()
    subject = _ABOUT.match(text)
    return subject["who"] if subject else None


def _is_many(who: str) -> bool:
    """“Members”, “all present”: they; “the Board”: it."""
    return bool(_MANY.search(who))


def _promised(text: str, passage: Passage, found: Gathered) -> Promised | None:
    is_listed, is_next = passage.led == Led.LISTED, passage.led in (Led.NEXT, Led.ACTION)
    return promised(text, found.said_on, is_listed=is_listed, is_next=is_next)


def _with_stage(decision: Decision, text: str, promise: Promised) -> Decision:
    """A decision whose due a later sentence tells."""
    stage = Stage(text, promise.due, promise.who)
    return replace(decision, due=promise.due, who=decision.who or promise.who, stages=(*decision.stages, stage))


def _name_last(who: str, passage: Passage, found: Gathered) -> None:
    """“They will be put up. AB”: the letters behind a promise of nobody's are those of whoever took it."""
    last = found.commitments[-1] if found.commitments else None
    if last is not None and last.who is None and last.text in passage.text:
        found.commitments[-1] = replace(last, who=who)


def _take_decided(text: str, decided: Agreement, passage: Passage, found: Gathered, before: str) -> bool:
    """Keep what a sentence decides. True where a later sentence may still give it its due. `before` is the sentence
    before it, unless that one decided something itself."""
    if _is_of_proposal(decided) and _PROPOSED.search(before):
        _take_back(before, found)
        proposed = _PROPOSED_THAT.sub("", before)
        due, who = due_in(before, found.said_on), doer_of_clause(proposed)
        found.decisions.append(Decision(f"{before} {text}", decided.kind, due, who))
        return False
    if before and len(text.split()) <= _MOST_WORDS_OF_A_VOTE and _SAYS_NO_MORE.match(decided.content):
        due, who = due_in(before, found.said_on), doer_of_clause(before)
        found.decisions.append(Decision(f"{before} {text}", decided.kind, due, who, decided.is_complete))
        return False
    if not before and _is_word_alone(text, decided) and _ITEM.match(found.section.heading):
        is_complete = decided.kind != "deferred"
        found.decisions.append(Decision(found.of_item(text), decided.kind, Due(), None, is_complete))
        return False
    if decided.is_view and not _has_day_to_come(decided, found):
        found.views.append(View(text, found.section.heading))
        return False
    points = _agreed_points(text, decided)
    for point in points:
        take_point(point, replace(passage, led=Led.AGREED), found, frozenset())
    if points:
        return False
    due = _due_of_decided(text, decided, found)
    who = _doer_of(decided, passage)
    stages = stages_of(decided.content, found.said_on, who)
    found.decisions.append(Decision(text, decided.kind, due, who, decided.is_complete, stages))
    return not due.is_told and not decided.is_complete


def _due_of_decided(text: str, decided: Agreement, found: Gathered) -> Due:
    """When what was decided is due: of what was done by saying so, only where that is told behind it. A day before it,
    “minutes of the last meeting (27 September)”, is that of a paper."""
    begins = len(text) - len(decided.content)
    if not decided.is_complete:
        return due_in(text, found.said_on, begins=begins)
    if decided.kind == "noted" or is_of_minutes(text):
        return Due()
    due = due_in(text[begins:], found.said_on)
    is_when_it_was = (due.as_written or "").lower().startswith(_WHEN_IT_WAS) and not _GOES_ON.search(text[begins:])
    return Due() if is_when_it_was else due


def _is_word_alone(text: str, decided: Agreement) -> bool:
    """“Agreed.”, with nothing before it but the name of the item."""
    return len(text.split()) == 1 and not decided.content.strip(" .")


def _is_of_proposal(decided: Agreement) -> bool:
    return bool(_SAYS_NO_MORE.match(decided.content) or _BY_THE_BOARD.match(decided.content))


def _take_back(text: str, found: Gathered) -> None:
    """What was only proposed is no promise of its own where the next sentence agrees it."""
    if found.commitments and found.commitments[-1].text == text:
        found.commitments.pop()


def _doer_of(decided: Agreement, passage: Passage) -> str | None:
    """Who is to do it: by the sentence; whom the margin names goes before a board that gave it away."""
    doer = doer_of(decided)
    if decided.is_complete or passage.who is None:
        return doer
    return passage.who if doer is None or _BOARD.search(doer) else doer


def _agreed_points(text: str, decided: Agreement) -> list[str]:
    """The points of a sentence that holds its own list of agreements: “it was agreed that (a) … and (b) …”."""
    lead, points = points_within(text)
    is_list = points and decided.content and len(lead) < len(text) - _FEWEST_LETTERS_OF_A_LIST
    return points if is_list and agreement(lead.rstrip(" :") + _SOMETHING) else []


def _has_day_to_come(decided: Agreement, found: Gathered) -> bool:
    return due_in(decided.content, found.said_on).is_told
