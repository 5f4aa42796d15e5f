"""One sentence: every verb in it that decides, what each of them decides, and the strongest of those.

Leans on who decided and on what follows. Must not know where in a document the sentence stands.
"""

from collections.abc import Iterator

from publishing.reading.agreements.clauses import without_vote
from publishing.reading.agreements.decided_by import DecidedBy
from publishing.reading.agreements.deciding import decided_by
from publishing.reading.agreements.following import judged
from publishing.reading.agreements.kinds import Agreement, deciding_verbs
from publishing.reading.agreements.minutes import are_passed
from publishing.reading.agreements.papers_and_logs import of_paper_or_log
from publishing.reading.patterns import any_of, any_word, cased_rule, ends_with, holds, rule
from publishing.reading.remembered import remembered
from publishing.reading.who import is_doer
from publishing.reading.words.bodies import DECIDERS
from publishing.reading.words.deeds import DONE
from publishing.reading.words.finite import FINITE
from publishing.reading.words.papers import PAPERS

_MOST = 1_500
# “We will redecorate, and have asked families to choose”: a promise with an aside.
_ASKING_OTHERS = ("asked", "requested", "invited")
_PROMISED_FIRST = rule(r"\b(?:will | shall)\b")
# “The board approved the plan and agreed …”: the second verb decides in the name of the first.
_CARRIED_ON = cased_rule(r"(?:\band | \bbut | , | ; | \bthen | \balso)$")
# “There was consensus that …”, “members gave their approval”: decided by a noun.
_REACHED = holds(
    r"""
    there was (?:[a-z]+ )?(?:agreement | consensus)(?= (?:that | to | on)\b)
    (?:agreement | consensus | approval) (?:was | has been) (?:reached | given | secured | obtained | granted)
    (?:were | was) (?:all )?in (?:full )?agreement(?=, (?:and | so)\b)
    were (?:all )?in agreement
    (?:with | secured | got | obtained | won) (?:the {decider}[’']s )?agreement(?= (?:that | to)\b)
    {decider}(?: members)? (?:also )?(?P<refused>did not | didn[’']t) {approve}
    {decider}(?: members)? (?:came | came out | was) (?:down )?(?:in favour of | against)(?= | $ | [.])
    {decider}(?: members)? [^.;]{5,120}? and came (?:down | out)?[ ]?(?:in favour of | against)(?= | $ | [.])
    the (?:outcome | upshot | conclusion) was(?= that [^.;]{3,160})
    what (?:it | we | the {decider} | members) (?:did )?(?:decided? | agreed?) (?:was | is)(?= that\b)
    {decider}(?: members)? (?:was | were) (?:pleased | happy | content) to (?P<note>note)(?! that\b)
    {decider}(?: members)? (?:also )?(?P<took>took note)(?= of (?!how\b))
    {decider} was in agreement(?= (?:that | to | with)\b)
    {decider}(?: members)? (?:was | were) (?:all )?of the view(?= that\b)
    {decider}(?: members)? concluded(?= that [^.;]{3,120}? (?:should | must | be)\b)
    {decider}(?: members)? confirmed (?:its | their)(?: (?:full | continued))? (?:approval | agreement | support)
    {decider} (?:unanimously )?voted (?:unanimously )?(?=to | in favour | for)
    {decider}(?: members)?(?: (?:was | were))? (?:content | happy) (?:to (?:endorse | approve | agree | support) | for)
    {decider}(?: members)? (?:also )?(?:took | made | reached) (?:the | a)(?: [a-z]+)? decision(?={what})
    (?:the | a)(?: [a-z]+)? decision (?:was | has been) (?:taken | made | reached)(?={what})
    (?:the | a)(?: [a-z]+)? consensus was(?= that\b)
    {decider}(?: members)? (?:also )?gave (?:its | their) (?:[a-z]+ )?(?:approval | agreement | support | endorsement)
    """,
    decider=DECIDERS,
    approve="(?:agree(?: to)? | accept | approve | support | endorse | back)",
    what=r"(?: (?:that|to|not to)\b)",
)
# Without one of these no agreement was reached so: they are quicker asked for than the rule.
_REACHED_LETTERS = (
    *("agreement", "consensus", "approval", "voted", "content", "happy", "pleased"),
    *(
        "decision",
        "took note",
        "concluded",
        "confirmed",
        "did not",
        "didn",
        "in favour",
        "against",
        "outcome",
        "upshot",
        "conclusion",
    ),
    *("of the view", "what it", "what we", "what the", "what members"),
)
_NOT = holds("no | not")
# “There was no objection to …”, “the board chose …”: decided without a word of agreeing.
_CHOSEN = holds(
    r"""
    there (?:was | were) no objections? to
    no objections? (?:was | were) (?:raised | made) to
    {board} (?:had | raised | made) no objections?(?: to)?
    (?<!if )(?<!whether ){board}(?: (?:was | were))? (?:content | happy) with(?! {praised}\b)
    {board} (?:was | were) (?:all )?in favour of
    {board} (?:(?:has | have) )?(?:chose | chosen | opted (?:for | to) | selected | concurred with)
    {board} (?:set up | formed | established) (?=an?[ ](?:[a-z-]+ ){0,5}?(?:group | subgroup | panel)\b)
    (?<!if ){board}(?:[’']re | are | were | was) going (?:ahead )?with
    {board} turned down
    {board} gave (?:its | their)(?: full)? (?:support | backing) (?:to | for)
    {board} [^.;]{5,80}? and gave (?:it | them) (?:its | their)(?: full)? (?:support | backing | approval)
    put to (?:a | the) vote[^.;]{0,40}? (?:was | were) (?:agreed | carried | approved)
    ,? (?P<which>which was) (?:then | duly | unanimously)?[ ]?(?:agreed | accepted){by_them}?(?=[.]?$)
    received the {decider}[’']s (?:approval | agreement | endorsement)
    """,
    board=f"{DECIDERS}(?: members)?",
    decider=DECIDERS,
    by_them=f"(?: by (?:all|members|the {DECIDERS}))",
    praised="(?:the | its | this) (?:tone | progress | pace | direction | way | explanation | answer | response)",
)
_CHOSEN_LETTERS = (
    *("objection", "content", "happy with", "favour of", "chose", "opted", "selected", "concurred"),
    *("set up", "formed", "established", "going with", "going ahead", "turned down", "which was"),
    *("gave its", "gave their", "gave it", "gave them", "received the", "to a vote", "to the vote"),
)
# “Authority was delegated to the director to …”, “option 2 was chosen”.
_GIVEN = holds(
    r"""
    (?:was | were) (?:duly | formally)?[ ]?(?:delegated | authorised) to
    (?:was | were) (?:duly | unanimously)?[ ]?co-opted
    options? (?:\w+ )?(?:was | were) (?:chosen | selected | preferred)
    """
)
_GIVEN_LETTERS = ("delegated", "authorised", "co-opted", "option")
# “Terms of reference approved”, “Risk register noted by the board”, “Item deferred to May”.
_NOTED = cased_rule(
    r"""
    ^(?P<thing>[A-Z\d][^.;:?!]{2,100}?)
    (?: (?:formally | all | also | then | duly | unanimously))*
    [ ](?P<verb>(?i:{verb}))
    (?P<content>[.]?$ | ,? {goes_on}\b.*)$
    """,
    verb="agreed | approved | noted | endorsed | accepted | ratified | adopted | signed off | deferred | referred",
    goes_on=any_of(
        r"""
        by | as | subject | until | pending | with | without | following | in principle | unanimously
        from (?=\d | [A-Z] | the) | and signed
        for (?!the) | to (?!(?:be | do | make | have)\b)(?=[A-Z] | the | next | a)
        """
    ),
)
# “AB proposed and CD seconded that the plan be approved”: how a motion is carried.
_MOVED = rule(
    r"""
    \bpropos(?:ed | al)\b[^.;]{0,80}\bseconded\b(?:[ ]by[ ][^.;,]{2,60}?)?,?[ ](?P<content>that\b.+ | to\b.+)$
    | \bproposed and (?:the others | others | all | everyone | members | [A-Z]{2,3})
    [ ](?:supported | seconded | agreed)[ ]
    (?P<backed>(?:an? | the | that)[ ][^.;]{5,200})
    | \bproposed (?:by [^,.;]{2,60}? )?
    (?P<moved>that\b[^.;]{5,200}? | [A-Z][^.;]{5,200}?),? (?:and )?[^.,;]{2,40}? seconded\b
    """
)
# “Ann Lee was elected vice-chair unopposed”.
_ELECTED = rule(
    r"""
    \b(?:was | were) (?:unanimously | duly | formally)?[ ]?
    (?:re-?)?(?:elected | appointed | accepted | confirmed | nominated)
    (?: and (?:agreed | elected | accepted))?
    (?: (?:as | to (?:be | the (?:position | role | office) of)))?(?: (?:the | a | our))?(?: (?:new | joint | acting))?
    [ ]{office}\b(?! of the (?:council | school | service | company))
    """,
    office=any_of(
        "(?:vice | deputy | co)?[ -]?chair(?:man | woman | person)? | treasurer | secretary to the (?:board | panel)"
    ),
)
# “Draft – not yet approved by the Board”.
_NOT_YET = ends_with("not | not yet | never | until | once | unless | when | to be | if")
# “It studied the budgets agreed for May”: a sentence, and no note.
_SUBJECT_FIRST = rule(
    r"^(?:it | they | we | he | she | i | (?:the )?(?:{decider} | members)) [a-z]+ed\b", decider=DECIDERS
)
# “Mrs Lee co-opted for two years”: a note.
_CO_OPTED = cased_rule(
    r"^(?:[A-Z][\w.’'-]+ ){2,5}(?:co-opted | elected | re-elected | appointed)(?: (?:as | to | onto | for)\b)"
)
_EARLIER_THEN = holds("had | previously | last year | formerly | who was | at the (?:last | previous) meeting")
_LOST = holds("lost | not carried | defeated | withdrawn")
# “That the plan be approved.”, without a word that leads it in, as a council quotes and numbers what it resolved.
_RESOLUTION = cased_rule(
    r"""
    ^[“\"‘]?(?:\(?[a-z0-9]\)\s+)?That[ ](?:subject to [^.;:,]{2,30}[ ])?
    (?:the | a | an | all | this | these | [A-Z])[^.;:?!]{3,160}?
    [ ]be (?:[a-z]+ly )?(?:{done} | [a-z]+ed)\b
    | ^That[ ](?:the | an?)[ ][^.?!]{3,300}? be (?:endorsed | approved | agreed | adopted | accepted | ratified)\b
    | ^The minutes\b[^.;:?!]{3,160}?(?<!\bcan)(?<!\bwill)(?<!\bto)[ ]be[ ]
    (?:agreed | approved | accepted | adopted | signed | confirmed | received)\b
    """,
    done=DONE,
)
_FINITE = holds(
    "{finite}",
    finite=any_word(
        FINITE.replace("agreed,", "").replace("noted,", ""), "be, been, being, recommended, proposed, suggested"
    ),
)
# “Notes of May approved”: a month, and no verb.
_THE_MONTH = cased_rule(r"(?<!^)\bMay\b")
_THING = ends_with("(?:{paper} | item | matter | question)(?: .{0,20})?", paper=PAPERS)
_BOARD = rule(r"{decider}(?: members)?$", decider=DECIDERS)


@remembered
def agreement(sentence: str, board: frozenset[str] = frozenset()) -> Agreement | None:
    """What the board decided by a sentence, or None. `board` holds the words of its name, in small letters."""
    if sentence.endswith("?"):
        return None
    found = list(_by_verbs(sentence, board)) or _by_noun(sentence) or _by_note(sentence, board)
    if not found and are_passed(sentence):
        return Agreement("approved", "", None, is_complete=True)
    if not found and (told := of_paper_or_log(sentence)):
        return told
    return _strongest(found or _by_resolution(sentence))


def _by_verbs(sentence: str, board: frozenset[str]) -> Iterator[Agreement]:
    last: Agreement | None = None
    for match in deciding_verbs(sentence[:_MOST]):
        left, content = sentence[: match.start()].rstrip(), without_vote(sentence[match.end() :].lstrip())
        verb = match["verb"].lower()
        if last is not None and _CARRIED_ON.search(left):
            by: DecidedBy | None = DecidedBy(last.subject)
        else:
            by = decided_by(left, verb, content, board)
        found = judged(verb, content, by.subject, left) if by is not None else None
        if found is not None and not (verb in _ASKING_OTHERS and _PROMISED_FIRST.search(left)):
            last = found
            yield found


def _by_noun(sentence: str) -> list[Agreement]:
    low = sentence.lower()
    chosen = _CHOSEN.search(sentence) if any(map(low.__contains__, _CHOSEN_LETTERS)) else None
    given = _GIVEN.search(sentence) if any(map(low.__contains__, _GIVEN_LETTERS)) else None
    told = chosen or given
    is_of_now = chosen is not None and chosen["which"] is not None
    if told is not None and (is_of_now or not _EARLIER_THEN.search(sentence[: told.end()])):
        return [Agreement("agreed", sentence[told.end() :].strip(), None, is_complete=chosen is not None)]
    if not any(map(low.__contains__, _REACHED_LETTERS)):
        return []
    reached = _REACHED.search(sentence)
    if reached is not None and reached["refused"]:
        return [Agreement("agreed", sentence[reached.end() :].strip(), None, is_complete=True)]
    if reached is None or _NOT.search(sentence[: reached.end()]):
        return []
    verb = "noted" if reached["note"] or reached["took"] else "agreed"
    found = judged(verb, sentence[reached.end() :].lstrip(" :"), None)
    return [found] if found else []


def _by_note(sentence: str, board: frozenset[str]) -> list[Agreement]:
    """A decision noted without “was”: it decides what it would decide with it."""
    note = _NOTED.match(sentence)
    if (
        note is None
        or _FINITE.search(_THE_MONTH.sub("", sentence))
        or _SUBJECT_FIRST.match(sentence)
        or _NOT_YET.search(note["thing"])
        or _is_somebody(note["thing"])
    ):
        return []
    verb, content = note["verb"].lower(), note["content"].strip() or "."
    by = decided_by(f"{note['thing']} was", verb, content, board)
    found = judged(verb, content, by.subject or "", f"{note['thing']} was") if by is not None else None
    return [found] if found else []


def _by_resolution(sentence: str) -> list[Agreement]:
    """“That the plan be approved.”: a resolution, written as one, or as it was moved and seconded."""
    moved = _MOVED.search(sentence) if "ropos" in sentence and not _LOST.search(sentence) else None
    told = moved and (moved["content"] or moved["moved"] or moved["backed"])
    content = told or (sentence if _RESOLUTION.match(sentence) else None)
    if (
        content is None
        and (_ELECTED.search(sentence) or _CO_OPTED.match(sentence))
        and not _EARLIER_THEN.search(sentence)
    ):
        return [Agreement("agreed", "", None, is_complete=True)]
    found = judged("agreed", content, None) if content else None
    return [found] if found else []


def _is_somebody(thing: str) -> bool:
    return bool(_BOARD.search(thing)) or (is_doer(thing) and not _THING.search(thing))


def _strongest(found: list[Agreement]) -> Agreement | None:
    """What is to be done comes before what was done by saying so, and that before an opinion."""
    deeds = [one for one in found if not one.is_view]
    if not deeds:
        return found[0] if found else None
    return max([one for one in deeds if not one.is_complete] or deeds, key=lambda one: one.strength)
