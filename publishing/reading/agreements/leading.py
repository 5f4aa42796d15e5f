"""What leads in a list: “It was agreed that:” one of agreements, “The council will:” one of promises.

Leans on who decided and on the words of bodies. Must not know the list itself.
"""

import re

from publishing.reading.agreements.beside import parted_promise
from publishing.reading.agreements.clauses import without_vote
from publishing.reading.agreements.deciding import decided_by
from publishing.reading.agreements.kinds import KIND_OF, LeadIn, deciding_verbs
from publishing.reading.agreements.subjects import own_words
from publishing.reading.patterns import any_of, cased_rule, ends_with, piece, rule
from publishing.reading.sentences import points_within, sentences
from publishing.reading.words.bodies import DECIDERS, DOERS, RESOLVERS, WORD
from publishing.reading.words.manner import ADVERBS

# “The members:”, “That the panel:”, and under a resolution “That the Cabinet:”.
_BODY_ALONE = rule(
    r"""
    ^(?:(?:following | after)[ ](?:[a-z]+ ){0,2}?(?:discussion | debate | consideration),? )?
    (?:that )?(?:(?:the | all | our) )?(?:members of (?:the )?)?
    (?:(?!{elsewhere}\b){word} ){0,7}?
    (?!meeting | present | colleagues | attendees){decider}(?: members)?$
    | ^that (?:the )?(?:{word} ){0,5}?(?:cabinet | council)$
    """,
    elsewhere=any_of("of | for | from | to | next | last | future | other | date | dates | apologies"),
    word=WORD,
    decider=DECIDERS,
)
# “The council will:”, “The chair was asked to:”.
_WILL = rule(
    r"""
    (?:^ | [\s,])
    (?P<who>(?:(?:the | all | our) )?(?:{word} ){0,5}?{doer})
    [ ]{will}(?: (?:also | now | therefore))?$
    """,
    word=WORD,
    doer=DOERS,
    will=any_of(
        """
        will | shall | is to | are to
        has agreed to | have agreed to | agreed to
        (?:was | were) asked to
        """
    ),
)
# “The board has agreed to:”: no promise of others, but an agreement.
_BOARD_AGREED = ends_with(r"{decider}(?: members)? (?:(?:has | have) )?agreed to", decider=DECIDERS)
# “The following changes were agreed:”, “Actions agreed were:”.
_ACTIONS_AGREED = ends_with(
    r"""
    following(?: [a-z]+){0,3} (?:was | were)(?: {adverb})* agreed(?: (?:with | by | at)[ ][^.;:]{3,60})?
    ^that the following(?: [a-z]+){0,3} be (?:agreed | approved | noted)
    actions? (?:(?:was | were) )?agreed (?:were | was | are | include[ds]?)
    ^(?:actions? | recommendations? | decisions? | points?) agreed
    (?:made | took | reached) the following(?: [a-z]+){0,2} (?:decisions? | agreements? | resolutions?)
    """,
    adverb=ADVERBS,
)
# “That the board agree:”, as a resolution is written.
_BOARD_AGREES = rule(
    r"""
    ^(?:that )?(?:(?:the | this) )?(?:{word} ){0,5}?
    (?:{decider}(?: members)? | (?<!^)(?:cabinet | council | authority)) (?P<verb>{verb})s?(?: (?:to | that))?$
    | ^that (?:the )?(?:{word} ){0,5}?(?:cabinet | council | authority) (?P<did>{did})$
    """,
    word=WORD,
    decider=DECIDERS,
    verb="agree | resolve | approve | endorse | note",
    did="agreed | resolved | approved | endorsed | noted",
)
# “By the end of the year we will:”.
_BY_WHEN = rule(r"^(?P<when>(?:by | before)[ ][^,:]{3,40}?)(?:,? (?:we | they | it) | , the)\b")
# “Decisions as I heard them:”.
_DECISIONS_AS = rule(r"^(?:the | key | main)?[ ]?(?:decisions? | agreements? | resolutions?) [^.;:]{3,40}$")
# “That the lead member be recommended:”.
BE_ADVISED = piece(r"that (?:the )?(?:{word} ){1,6}?be (?:advised | recommended | asked | requested)", word=WORD)
_BE_ADVISED = rule("^{advised}(?: (?:that | to))?$", advised=BE_ADVISED)
_GOES_ON = cased_rule("(?:and | ,)$")
_THE_FOLLOWING = "the following"
_TO = rule(r"to\b")
# “… that the director would:”.
_WHOM = rule(r"(?:that )?(?P<who>.+?) (?:would | will | should | to | be asked to | is to | are to)$")
# “… the following changes:”, “… as follows:”, “… that the board:”, “… in relation to training that:”.
_NOTHING_MORE = rule(
    "^{more}?$",
    more=any_of(
        """
        that | to | on | as follows
        for the (?:following )?reasons?(?: [a-z ]{2,60})?(?:,? that)?
        that (?:(?:the | this) )?(?:{word} ){0,5}?{decider}(?: members)?
        (?:on )?{number} (?:[a-z]+ ){0,2}{things}(?: [a-z ]{0,30})?
        the following(?: [a-z ]{1,40})?
        following (?:actions? | points? | recommendations? | next steps)
        (?:that )?in [a-z ]{3,40}(?:that | to)
        """,
        number=r"(?:two | three | four | five | six | seven | eight | nine | ten | several | a number of | \d{1,2})",
        things="(?:things | actions | points | changes | steps | measures | priorities | areas | matters | decisions)",
        word=WORD,
        decider=RESOLVERS,
    ),
)
_LEADS_ON = rule(
    """
    \\b(?:priorit(?:y | ies) | actions? | steps | areas | measures | changes | objectives | aims)\\b[^.;:]{0,60}
    [ ](?:is | are | were | include | (?:will | would | should) be)$
    | (?:that | to | : | following | by | subject | actions? | points | steps | changes | amendments
    | priorities | principles | recommendations)$
    """
)
# “Approved as a correct record, subject to the following amendments”: what is below is part of the minutes before.
_AS_A_RECORD = rule(r"\b(?:true | accurate | correct | fair)(?: and [a-z]+)? record\b")
_MOST_WORDS = 14
_DECIDING = f"(?:{'|'.join(KIND_OF)})"
_DECIDES = rule(r"(?:also | then)?[ ]?{verb}\b", verb=_DECIDING)
# “Members agreed the model. They also asked for some changes:”
_THEY = cased_rule(r"^They (?=(?:(?:also | then) )?(?:asked | agreed | requested | decided | resolved)\b)")
# “Members asked questions about the following:”, over what was only asked.
_QUESTIONS = rule(r"^(?:(?:a number of | several | some | further | various)[ ])?(?:questions? | about)\b")
_DID = rule(r"(?:{verb} | \w+ed)\b", verb=_DECIDING)
# “The board approved …, deferred … and asked …”: who, and where each of the others begins.
_SERIES = rule(
    r"^(?P<lead>(?:(?:the | all | our) )?(?:{word} ){0,5}?{decider}(?: members)?) (?={verb}\b)",
    word=WORD,
    decider=DECIDERS,
    verb=_DECIDING,
)
_NEXT_OF_SERIES = rule(r"(?:[,;] (?:and )? | [ ]and )(?=(?:also | then)?[ ]?{verb}\b)", verb=_DECIDING)
_FEWEST_OF_SERIES = 3


def told_apart(text: str) -> list[str]:
    """“The panel (a) approved the plan; and (b) asked for more”, “approved the plan and the clerk will send it”: each
    as a sentence; any other text as it is."""
    lead, points = points_within(text)
    lead = lead.rstrip(" :")
    is_told_of_board = bool(points) and _BODY_ALONE.match(lead) is not None
    if is_told_of_board and any(map(_DECIDES.match, points)) and all(map(_DID.match, points)):
        return [f"{lead} {point}" for point in points]
    series = _SERIES.match(text)
    pieces = _NEXT_OF_SERIES.split(text[series.end() :]) if series else []
    if series and len(pieces) >= _FEWEST_OF_SERIES:
        return [f"{series['lead']} {piece}" for piece in pieces]
    return parted_promise(text)


def is_body_alone(text: str) -> bool:
    """Whether some words name a body and nothing else: “That the panel”, over points that say what it resolved."""
    return bool(_BODY_ALONE.match(text))


def lead_in(text: str) -> LeadIn | None:
    """Whether a paragraph leads in a list of agreements or of promises, and in whose name; None where it does not."""
    pieces = sentences(text.rstrip())
    if not pieces:
        return None
    last = pieces[-1].text.rstrip(" :–-")
    if len(pieces) > 1:
        last = _THEY.sub("Members ", last)
    before = " ".join(piece.text for piece in pieces[:-1])
    if _AS_A_RECORD.search(last):
        return None
    if text.rstrip().endswith(":"):
        agrees = _BOARD_AGREES.match(last)
        if agrees or _BODY_ALONE.match(last) or _BE_ADVISED.match(last):
            return LeadIn(_kind_of_lead(agrees), before=before)
        if _DECISIONS_AS.match(last):
            return LeadIn("agreed", before=before)
    promised_by = _promised_by(last)
    if promised_by is not None:
        when = _BY_WHEN.match(last)
        return LeadIn("agreed", promised_by, is_promise=True, before=before, due=when["when"] if when else None)
    if _ACTIONS_AGREED.search(last):
        return LeadIn("agreed", before=before)
    return _agreed(last, before)


def _kind_of_lead(agrees: re.Match[str] | None) -> str:
    """The kind of what a body agrees, notes or approves; “The Board:” agrees."""
    if agrees is None:
        return "agreed"
    return KIND_OF[(agrees["did"] or f"{agrees['verb']}d").lower()]


def _promised_by(last: str) -> str | None:
    ends_open = last.endswith((" will", " shall", " to", " also", " now", " therefore"))
    match = _WILL.search(last) if ends_open and not _BOARD_AGREED.search(last) else None
    return own_words(match["who"]) if match else None


def _agreed(last: str, before: str) -> LeadIn | None:
    """The last of its deciding verbs that leads in what follows."""
    found: LeadIn | None = None
    for match in deciding_verbs(last):
        left, content = last[: match.start()].rstrip(), without_vote(last[match.end() :]).strip(" ,:–-")
        verb = match["verb"].lower()
        by = decided_by(left, verb, content or ":", frozenset())
        is_decided = by is not None or (found is not None and _GOES_ON.search(left))
        subject = by.subject if by else None
        if is_decided and _can_lead(verb, content) and not _QUESTIONS.match(content):
            found = _lead(verb, content, subject, before) or found
    return found


def _can_lead(verb: str, content: str) -> bool:
    if verb == "noted":
        return content.lower() in ("", _THE_FOLLOWING)
    return verb not in ("supported", "confirmed", "accepted") or content.lower().startswith(_THE_FOLLOWING)


def _lead(verb: str, content: str, subject: str | None, before: str) -> LeadIn | None:
    kind = KIND_OF[verb]
    if _NOTHING_MORE.match(content):
        return LeadIn(kind, subject if _TO.match(content) else None, before=before)
    whom = _WHOM.match(content)
    if whom is not None:
        return LeadIn(kind, whom["who"], before=before)
    leads_on = len(content.split()) <= _MOST_WORDS and _LEADS_ON.search(content)
    return LeadIn(kind, before=before) if leads_on else None
