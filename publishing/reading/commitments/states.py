"""What will be so by a day: ready, in place, on the agenda, had by everybody. Nobody is named, yet somebody is to see
to it.

Leans on modals, on the words of deeds and on who. Must not know what a promise stands under: that was asked before.
"""

from publishing.reading.commitments.framing import is_arranged, is_given_a_paper
from publishing.reading.commitments.modals import Told
from publishing.reading.commitments.promise import Promised
from publishing.reading.commitments.starting import from_then
from publishing.reading.found import Due
from publishing.reading.patterns import any_of, any_word, ends_with, rule
from publishing.reading.who import agent_after, doer_before, who_named
from publishing.reading.words.deeds import DEED, DONE

# “By May the teams will have had training”.
_WILL_HAVE_DONE = rule(r"^ (?:all | each | both | also | [a-z]+ly)?[ ]?(?:{done} | had | been | \w+ed)\b", done=DONE)
# “Will be an item at the June meeting”: somebody is to put it there.
_ON_THE_AGENDA = any_of(
    """
    on the agenda | an? (?:standing )?(?:agenda )?item | (?:an? | the) (?:focus | subject | topic)
    """
)
_IS_ON_THE_AGENDA = rule(r"^(?: (?:also | now))? {agenda}\b", agenda=_ON_THE_AGENDA)
_STANDING = rule(r"^(?: (?:also | now))? an? standing (?:agenda )?item\b")
# “Every school will have a named worker by May”.
_EACH = rule(r"^(?:by [^,]{3,20},? )?(?:every(?:body | one)? | each | all | any)\b")
# “Would have the lights working by Christmas”.
_HAS_IT_DONE = rule(
    r"^ (?:an? | the | all | his | her | its | their | our)[ ](?:[\w’'-]+ ){1,8}?{done}\b",
    done=any_word("working, ready, finished, done, open, in place, fixed, sorted, running, built, fitted"),
)
# “Will have figures for it at the next meeting”, “would have a new form by May”: something that somebody has to make.
_HAS_A_THING = rule(
    r"^ (?:(?:an? | the | their | its | his | her | our | some | full | all)[ ])?(?:[\w’'-]+ ){0,3}?{thing}\b[^;]*$",
    thing=any_word("""
        figures, data, letter, list, report, paper, plan, draft, form, answer(s), timetable, proposal(s), results
        machine(s), laptop(s), phone(s), worker(s), adviser(s), sponsor, contact, contract, handover, lights
    """),
)
_BY = rule(r"^(?:by | before | no later than)\b")
# “Sue will be the lead for this”.
_THE_LEAD = rule(r"^ (?:the | our) (?:[a-z]+ )?(?:lead | link | contact | sponsor | champion | representative)\b")
# “Will be in place by June”, “will be on the agenda of the next meeting”.
_STATE_OF_DONE = rule(
    r"^(?: (?:fully | all | also))?\s{state}\b",
    state=any_of(
        r"""
        in (?:all | every | each | both)(?: of)? (?:the | our)?[ ]?(?:[\w’'-]+ ){1,4}?(?=(?:by | from | before)\b)
        with (?:(?-i:[A-Z]{2,4}) | you | us | them | all | members | partners | staff | schools | the [a-z]+)
        out(?= (?:in | on | by | to)\b)
        (?:open | back | up)(?= (?:in | on | by | from | at)\b)
        on (?:the | our | its) (?:[\w’'-]+ ){0,3}?(?:intranet | web ?site | web ?page | portal | site | noticeboards?)
        in place | in post | ready | complete | live | operational | finished | up and running
        available (?!for\b(?! (?:the | our | its) [a-z ]{0,20}(?:meeting | board | panel | committee)\b))
        {on_the_agenda}
        """,
        on_the_agenda=_ON_THE_AGENDA,
    ),
)
# “Noted that funding would be available”: told, and not promised.
_REPORTED = rule(r"\b(?:noted | reported | confirmed | advised | announced | informed)\b[^,;]*\bthat\b")
# “Would be in place until May”: for how long it is so.
_UNTIL = rule(r"^ (?:in place | open | available | live | operational) until\b")
# “There will be a survey of parents by 4 June”: somebody is to make one.
_THERE = ends_with("there")
_TO_BE_MADE = rule(
    r"^ (?:an? | further | more | another | two | three)[ ](?:[\w’'-]+ ){0,3}?{made}\b",
    made=any_word("""
        survey(s), consultation(s), invitation, workshop(s), briefing(s), audit(s), review(s), pilot, campaign
        training, session(s), roadshow(s), evaluation, report(s), update(s), launch, event(s)
    """),
)
# “The charge for not coming will go up from 1 September”: somebody is to charge it.
_A_CHARGE = rule(
    r"\b(?:charges? | fees? | rates? | prices? | allowances? | payments?)(?: (?:for | of)[ ][^,;]{3,50})?$"
)
_CHANGES = ("go", "rise", "increase", "fall", "change")
# “The team will be in each office in May to answer questions”.
_BE_THERE_TO = rule(
    r"^ (?:in | at | on hand | out | around | available)\b[^.;]{0,80}? to (?:{deed} | answer | hear | help)\b",
    deed=DEED,
)
# “The next step will be to write to schools by May”.
_TO_DO = rule(r"^ to {deed}\b", deed=DEED)
# “From April our area will be part of”: how things are from then on.
_PART_OF = rule(r"^ (?:part | a part | one | in | under | within | responsible | known)\b")


def is_until(told: Told) -> bool:
    """“Would be in place until May”."""
    return told.verb == "be" and bool(_UNTIL.match(told.rest))


def is_to_be_seen_then(told: Told) -> bool:
    """“Workshops will run in May”, “there will be a survey by June”: nobody is named, but somebody is to arrange it."""
    if told.verb in _CHANGES and _A_CHARGE.search(told.left):
        return True
    if told.verb == "be" and _THERE.search(told.left):
        return bool(_TO_BE_MADE.match(told.rest))
    return is_arranged(told.left, told.verb, told.rest) or is_given_a_paper(told.verb, told.rest)


def is_to_be_had_by_each(told: Told) -> bool:
    """“Each priority is to have a sponsor”: said outright of every one, so that somebody is to find them."""
    is_each = told.modal in ("is to", "are to") and told.verb == "have" and _EACH.match(told.left)
    return bool(is_each and _HAS_A_THING.match(told.rest))


def by_its_day(told: Told, due: Due) -> Promised | None:
    """What is promised because a day is told: from then on it is so, or by then they will have done it."""
    if from_then(told.left) and not (told.verb == "be" and _PART_OF.match(told.rest)):
        doer = agent_after(" be" + told.rest) if told.verb == "be" else doer_before(told.left)
        return Promised(due, who_named(doer))
    is_done_then = told.verb == "have" and _WILL_HAVE_DONE.match(told.rest)
    is_all_to_have = _EACH.match(told.left) and _BY.match(due.as_written or "")
    is_done_then = is_done_then or (told.verb == "have" and (is_all_to_have or _HAS_A_THING.match(told.rest)))
    is_done_then = is_done_then or (told.verb == "have" and _HAS_IT_DONE.match(told.rest))
    return Promised(due, who_named(doer_before(told.left))) if is_done_then else None


def as_a_state(told: Told, due: Due) -> Promised | None:
    """What “will be …” and no deed: a step to be taken, somebody to be there, a lead, an item, a thing in place."""
    if due.has_end and _TO_DO.match(told.rest):
        return Promised(due, None)
    if due.has_end and _BE_THERE_TO.match(told.rest) and doer_before(told.left):
        return Promised(due, who_named(doer_before(told.left)))
    if _STANDING.match(told.rest) and told.is_outright:
        return Promised(due, None)
    if _THE_LEAD.match(told.rest) and (told.is_taken_on or told.is_outright) and doer_before(told.left):
        return Promised(due, who_named(doer_before(told.left)))
    is_told = _REPORTED.search(told.left) and not _IS_ON_THE_AGENDA.match(told.rest)
    is_state = due.has_end and _STATE_OF_DONE.match(told.rest) and not is_told
    return Promised(due, who_named(doer_before(told.left))) if is_state else None
