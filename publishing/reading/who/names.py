"""Names: whether a few words name somebody who can do things, rather than a thing, a day or a doing.

Leans on the words of bodies. Must not know any person or body by name: only how names look.
"""

import re

from publishing.reading.patterns import any_of, any_word, begins_with, cased_rule, ends_with, is_all, rule
from publishing.reading.words.bodies import ARTICLE, DOERS, PRONOUNS, SOMEBODY
from publishing.reading.words.calendar import MONTH
from publishing.reading.words.deeds import DEED, DEED_OF_DOING

_MOST_WORDS = 12
_MOST_NAMES = 6
# Papers, events and tools do nothing, however they are named: “Recovery Plan”.
_A_THING = ends_with(
    """
    {thing} | polic(?:y | ies) | strateg(?:y | ies) | process(?:es)? | (?:standing )?orders? | arrangements?
    """,
    thing=any_word("""
        plan(s), programme(s), framework(s), protocol(s), charter(s), terms of reference, act(s), services act
        project(s), pilot(s), model(s), system(s), tool(s), campaign(s), roadshow(s), website(s), newsletter(s)
        report(s), review(s), audit(s), survey(s), inspection(s), assessment(s), evaluation, analysis, summary
        paper(s), minutes, letter(s), notice(s), update(s), draft(s), version(s), timetable, timescale(s)
        scorecard(s), dashboard(s), data, measure(s), findings, results, recommendation(s), action(s), feedback
        meeting(s), workshop(s), event(s), session(s), conference(s), consultation(s), visit(s), training
        bid(s), budget(s), cases, posts, recruitment, work
        day(s), week(s), month, party, fair, festival, awards, launch, agenda, register, log
    """),
)
# “Safeguarding”, “Attendance”, “Further”: capitals that no person is named by.
_NO_NAME = cased_rule(
    "{ending}$ | ^{whole}$",
    ending=any_of(
        """
        ments? | tions? | sion | ness | ity | ance | ence | back | work | age
        ship | data | als | ies | [a-z]{3}ates | scales | comes
        """
    ),
    whole=any_word("""
        A, An, The, Our, Its, His, Her, This, That, These, Those, There, It, What, Where, When, If
        All, Both, Each, Some, Any, Many, Most, More, One, Two, Three, Another, Other, Others, None
        As, In, On, At, By, For, From, To, Next, Then, Once, Following, Further, However
        Copies, Comments, Details, Papers, Minutes, Items, Figures, Notes, Dates, Slides, Progress
        Rates, Estates, Updates
        Families, Children, Parents
        Complete, Completed, Ongoing, Closed, Open, Outstanding, Done
        Proposal, Proposals, Suggestion, Motion, Request, Requests, Option, Recommendation
    """),
)
# “Sharing”, “Planning”: doings; any other word in -ing may end a person's name, “Ann Harding”, if it is not all of it.
_DOING = cased_rule(
    "{doing}$",
    doing=any_word(
        ",".join(word.title() for word in DEED_OF_DOING),
        """
        Ageing, Being, Bullying, Caring, Catering, Cleaning, Coaching, Counselling, Decision-Making, Engineering
        Evening, Fostering, Grooming, Housing, Information-Sharing, Learning, Listening, Making, Marketing, Mentoring
        Morning, Nursing, Offending, Parenting, Parking, Policing, Reoffending, Safeguarding, Screening, Sentencing
        Setting, Sharing, Spring, Teaching, Trafficking, Understanding, Well-Being, Wellbeing, Working
        """,
    ),
)
# Of a single capital, an ending in “s”, “ed” or “ly” makes no name; these are first names all the same.
_FIRST_NAMES = is_all(
    any_word("""
        Agnes, Alexis, Andreas, Angus, Anders, Anais, Boris, Carlos, Charles, Chris, Curtis, Cyrus, Dennis, Denis
        Doris, Douglas, Elias, Ellis, Frances, Francis, Gladys, Gus, Harris, Hannes, Idris, Iris, James, Jess, Jesus
        Jonas, Julius, Klaus, Lewis, Lois, Louis, Lucas, Marcus, Marius, Mavis, Morris, Moses, Niklas, Nicholas
        Nicolas, Phyllis, Pius, Reis, Rhys, Ross, Silas, Thaddeus, Thomas, Tobias, Wes, Ahmed, Alfred, Ed, Edmed
        Fared, Fred, Hamed, Jared, Javed, Khaled, Majed, Mohamed, Mohammed, Muhammed, Naveed, Ned, Rashed, Saeed
        Sayed, Syed, Ted, Waheed, Waleed, Walid, Wilfred, Winifred, Zayed, Aly, Ally, Beverly, Billy, Carly, Cicely
        Emily, Holly, Kelly, Lily, Molly, Nelly, Polly, Sally, Shelly, Willy
    """)
)
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)$")
# “Health to name a nurse”: a part of the partnership by what it does.
_SECTOR = is_all("(?:public )?health | education | housing | finance | hr | legal | probation | social care")
# “One of the officers”, “each of our schools”.
_SOME_OF = rule(
    r"^(?:one | two | three | four | each | several | both | all) of (?:the | our | its | these | those)[ ]"
)
# “Once the board”: what has to come first, and nobody's name.
_WAITING = begins_with(
    "once | after | when | if | until | unless | while | whilst | because | since | although | though"
)
# “The chair, the clerk & AB/CD”.
_AND = re.compile(r",\s*|\s+and\s+|\s*[&+]\s*|\s*/\s*")
# “The director of schools”, “a nurse from the trust”: the head of a name comes before these.
_AFTER_THE_HEAD = re.compile(
    r"\s+(?:of|for|from|at|in|on|within|across|between|with|to|who|representing|responsible)\s+",
)
_IS_DOER = rule(r"(?:^ | [\s-]){doer}(?: \([^)]*\))?$", doer=DOERS)
_TITLE = rule(
    r"^{article}(?:(?P<title>{title})\.?\s+)?",
    article=ARTICLE,
    title=any_word("cllr(s), councillor(s), dr, mr, mrs, ms, prof, professor, rev, sir, dame, lord, baroness, cc"),
)
# “Write to schools”: a deed at the beginning, and nobody’s name.
_DEED = is_all("{deed} | endorse | approve | ratify | receive | support", deed=DEED)
# “Staffing / Ann Example”: what it is about, and then who.
_TOPIC = cased_rule(r"^(?P<topic>[A-Z][^/]{2,60})[ ]/[ ](?=[A-Z][a-z’'-]+[ ][A-Z])")
# “Therefore he”, “on how we”, “noted the”, “Appendix B”: nobody's name.
_LED_BY = rule(r"^(?:therefore | then | so | however),?[ ]")
_NOBODY = rule(
    r"""
    ^(?:on | by | how | that | and | or | including | any | no | what | noted | having | appendix | whether)\b
    | ^(?:both | all)$
    """
)
# “The June meeting”, “the next Board”: when, and not who.
_A_MEETING = rule(
    r"^(?:the )?(?:next | following | future | {month}(?:[’']s)?)[ ](?:[\w’'-]+ ){0,4}?{met}$",
    month=MONTH,
    met="(?:meeting|board|panel|committee|forum)",
)
_IS_SHORT = re.compile(r"[A-Z][A-Z&/]{1,6}(?:s|[a-z])?")
_IS_CAPITAL = re.compile(r"[A-Z][\w’'.-]*$|\([A-Z]")


def is_doer(words: str) -> bool:
    """Whether a few words name someone who can do things: the last of several, or the first."""
    if (
        not words
        or len(words.split()) > _MOST_WORDS
        or (words.lower() in PRONOUNS - SOMEBODY and not _is_initials(words))
        or _WAITING.match(words)
    ):
        return False
    if words.startswith("To "):
        return False
    parts = _AND.split(_IN_BRACKETS.sub("", words))
    return _names_one(parts[-1]) or (len(parts) > 1 and _names_one(parts[0]))


def who_named(words: str | None) -> str | None:
    """A doer's words, or None for those that name nobody (“it”, “they”)."""
    if not words or (words.lower() in PRONOUNS and not _is_initials(words)):
        return None
    words = _LED_BY.sub("", words)
    if _A_MEETING.match(words) or _NOBODY.match(words):
        return None
    topic = _TOPIC.match(words)
    if topic and (_A_THING.search(topic["topic"]) or not is_doer(topic["topic"])):
        words = words[topic.end() :]
    return words.strip(" ,;:–-")


def _is_initials(words: str) -> bool:
    """“IT”, and no “it”: a team by its letters."""
    return len(words) > 1 and words.isupper()


def _names_one(words: str) -> bool:
    if _SECTOR.match(words):
        return True
    words = _SOME_OF.sub("", _IN_BRACKETS.sub("", words))
    head = _AFTER_THE_HEAD.split(words)[0].strip(" ()")
    if not head or _A_THING.search(head):
        return False
    if _IS_DOER.search(head):
        return True
    title = _TITLE.match(head)
    bare = head[title.end() :] if title else head
    if title and title["title"] and all(map(_IS_CAPITAL.match, bare.split())):
        return True
    return bool(_IS_SHORT.fullmatch(bare)) or _is_person(bare.split())


def _is_person(names: list[str]) -> bool:
    """Whether some capitals are a person's name; of a single one more is asked."""
    if not names or len(names) > _MOST_NAMES or not all(_IS_CAPITAL.match(name) for name in names):
        return False
    is_doing = names[-1].endswith("ing") and (len(names) == 1 or bool(_DOING.search(names[-1])))
    is_name = not (is_doing or _NO_NAME.search(names[-1]))
    is_deed = len(names) == 1 and bool(_DEED.match(names[0]))
    is_one_name = not names[0].endswith(("s", "ed", "ly", "ED")) or bool(_FIRST_NAMES.match(names[0]))
    return is_name and not is_deed and (len(names) > 1 or is_one_name)
