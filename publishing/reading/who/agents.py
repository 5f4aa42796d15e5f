"""Agents: who does a thing that is told in the passive, “to be circulated by the chair”.

Leans on names and on the words of deeds. Must not know what is done.
"""

from publishing.reading.patterns import any_of, cased_rule, rule
from publishing.reading.who.names import is_doer
from publishing.reading.words.bodies import ARTICLE, DECIDERS
from publishing.reading.words.calendar import MONTH, SEASON
from publishing.reading.words.deeds import DONE

# “An offer by the Anytown Trust to …”.
_OFFER = cased_rule(
    r"""
    \b(?:offer | proposal | commitment | invitation | undertaking)s? (?:made )?(?:by | from)
    [ ](?P<who>{article}{name}(?: (?:{name} | of | and | for | the))*(?: [A-Z][\w’'&-]+)?)
    """,
    article=ARTICLE,
    name=r"[A-Z][\w’'&-]+",
)
# “… by the director and the head of Schools and Learning”.
_BY = cased_rule(
    r"""
    \bby (?P<who>{article}[\w’'&-]+
    (?:,? (?!{goes_on}\b)[\w’'&/-]+){0,5}
    (?: (?:of | for) (?:the )?{name}(?: (?:and )?{name})*)?)
    """,
    article=ARTICLE,
    name=r"[A-Z][\w’'&-]+",
    goes_on=any_of(
        """
        by | to | at | in | on | before | until | ahead | within | the end | from | during | after | following | over
        each | every | early | late | mid | once | but | because | under | through | via
        and | with | so | for | as | when | who | which | that
        """
    ),
)
# “By the end of term”, “by e-mail”, “by meeting families”: when or how, and not by whom.
_BY_NOBODY = rule(
    "^{nobody}",
    nobody=any_of(
        r"""
        the end | end | early | mid | late | close | noon | half | term | q\d | \d
        then | this | that | each | next | a date
        {month} | {season} | mon | tues | wed | thurs | fri | easter | christmas
        e-?mail | \w+ing\b
        """,
        month=MONTH,
        season=SEASON,
    ),
)
# “Will also be drafted and formally agreed for the meeting by …”, “will be sent to all members of the group by …”.
_UP_TO_BY = rule(
    r"""
    \s*(?:{ahead} )*
    {done}(?: (?:and | or) (?:\w+ly )?{done})?
    (?: (?!(?:and | or | to | that | which | who)\b)[\w’'-]+){0,3}?
    (?: to(?: (?!(?:and | or | to | be | that | which | who | \w+ed)\b)[\w’'-]+){1,7}?)?
    [ ](?=by\b)
    """,
    ahead=any_of(
        r"""
        will | would | shall | should | must | needs? | needed
        is | are | was | were | to | be | also | then | now | therefore | \w+ly
        """
    ),
    done=any_of(r"{done} | \w+ed", done=DONE),
)
_IS_BOARD = rule("{decider}$", decider=DECIDERS)


def agent_after(right: str) -> str | None:
    """“… to be agreed by the board and submitted”: who does a thing told in the passive, or None.

    `right` begins with the passive's own verbs.
    """
    up_to_by = _UP_TO_BY.match(right)
    found = _BY.match(right[up_to_by.end() :]) if up_to_by else None
    if found is None or _BY_NOBODY.match(found["who"]):
        return None
    who = found["who"].strip()
    return who if is_doer(who) or _IS_BOARD.search(who) else None


def offered_by(left: str) -> str | None:
    """“An offer by the Anytown Trust to …”: who made the offer that is taken up, or None."""
    match = _OFFER.search(left)
    return match["who"].strip() if match else None
