"""The day of the meeting: from the title or a heading, else from the first lines that tell when it met.

Leans on due words for days. Must not know whether a meeting was ever held.
"""

from collections.abc import Iterable
from datetime import date
from itertools import chain

from boards.due_words import MONTHS, Placed, dues_in
from publishing.reading.dues import places_of_dues
from publishing.reading.patterns import any_of, any_word, cased_rule, holds, is_all, rule
from publishing.reading.words.calendar import ANY_DAY, YEAR_IN_FULL

_SHORT_YEAR = cased_rule(r"[/.]\d\d$")
_FIGURE = cased_rule(r"\d")
_MEETING = holds("meetings? | board | panel | committee")
# “The board met on”.
_MET = rule(
    r"{met}\b[^.;|]{0,80}$",
    met=any_of(
        r"""
        meeting | met | came together | held | took place | sitting | board update | update
        meeting date | date of meeting | (?<!next )date(?=:\s*$) | ^date | ^(?:draft )?(?:minutes | notes?)
        (?:discussed | covered | agreed | decided) (?:at | by) the | updated for the
        what the (?:board | panel | committee | partnership) (?:did | decided | agreed | discussed)
        """
    ),
)
# “Next meeting:”, “published on”, “the inspection in”: the day of something else.
_OF_ANOTHER = rule(
    r"""
    \b{other}\b[^.;|]{0,25}$ | \bnext\b[^.;|]{0,60}$
    | \b{theirs}\b[^.;|]{0,80}\bits meeting(?: held)?(?: on)?\s*$
    | \b{given} to (?:the | a)[ ][^.;|]{0,120}$
    | \b(?:that | asked | requested | will)\b[^.;|]*\bto (?:the | a) (?:[a-z]+ )?meeting(?: held)?(?: on)?\s*$
    | \b(?:agreed | approved | endorsed | considered) by [^.;|]{3,60} at its meeting(?: held)?(?: on)?\s*$
    | \bgave an? (?:[a-z]+ )?(?:summary | account | report) of [^.;|]{0,60}$
    """,
    given="(?:presented | submitted | referred | reported | taken)",
    theirs="(?:consideration | consider(?:ed | s)? | recommendations? | outcome)",
    other=any_of(
        r"""
        next | previous | last | future | had met
        updated(?! (?:following | after | for the meeting)) | position at
        published | posted | created | revised | printed | issued | approved | version | review date
        since | by | until
        (?:resolutions | decisions | actions | recommendations) (?:from | of)
        from \d{1,2}(?: [a-z]+)? (?:to | until | –)
        report(?:ed)? (?:of | on) | inspection[^.]{0,40} | letter (?:of | dated)
        """
    ),
)
# “The minutes of the meeting held on”: of another meeting, unless the line is the head of these minutes.
_OF_MINUTES = rule(r"\b(?:minutes | notes? | minute \d{1,4}(?:/\d{1,4})?)(?: \([^)]*\))? (?:of | from)\b[^.;|]{0,120}$")
_HEAD_OF_MINUTES = rule(
    r"^(?:{kind} )*(?:minutes | notes?) of\b(?![^.]*\b{judged}\b)",
    judged="(?:was | were | are | is | be | agreed | approved | accepted | attached)",
    kind="(?:the | draft | unconfirmed | confirmed | public | full | action)",
)
# “Next meeting: 4 May”, “That the minutes of 4 May be agreed”, “Further to minute 3”: lines that tell another day.
_OF_ANOTHER_LINE = rule(
    r"""
    ^news\b | \bnext | previous | \bposition at\b | publish | post | updat | \b(?:by | until | since)\b
    | \b(?:resolutions | decisions | actions | recommendations) (?:from | of)\b
    | ^(?:\d{1,3}[.)]? )?to (?:approve | confirm | agree | receive | consider | note | sign)\b
    | \b(?:minutes | notes?)\b.*\b(?:was | were | be | are)\b | \bfrom \d{1,2}\b | \bminute \d | ^further to\b
    """
)
# “Minutes of the meeting held on 4 May”, over “… were agreed as a correct record”: the heading of an item.
_MINUTES_OF = rule(r"^(?:[\d.]+ )?(?:the )?(?:minutes | notes?) (?:of | from)\b")
_OF_A_RECORD = rule(
    r"""
    \b(?:correct | accurate | true)(?: and (?:correct | accurate | true))? record\b
    | \bminutes\b[^.]*\b(?:agreed | approved | confirmed | accepted | signed)\b
    | ^\W*(?:\d[\d.]* )?(?:agreed | approved | confirmed | accepted)
    (?: (?:subject | with | as | without | after)\b | [.])
    """
)
# “Date of the next meeting”, over a line with nothing but its day.
_OVER_THE_NEXT = is_all("(?:date(?: and time)? of )?(?:the )?next (?:board )?meetings?:?")
_MOST_AFTER_A_HEADING = 2
_ONLY_A_DAY = rule(
    r"^[\W\d]*(?:{word}[\W\d]*)+$",
    word=any_word(
        """
        board, meeting, minutes, note, notes, summary, update, newsletter, bulletin, edition, issue
        date, held, of, the, on, from, at, first, second, third, st, nd, rd, th, am, pm, time
        mon, tues, wednes, thurs, fri, satur, sun, day
        """,
        *MONTHS,
    ),
)
# A year, a month’s name or “4/3/16”: without one of them figures are no day (“02/13 Minutes”).
_A_DAY = rule(
    r"\b(?:19 | 20)\d\d\b | \b{month}\b | \d[/.-]\d{1,2}[/.-]\d | \d(?:st | nd | rd | th)\b", month=any_word(*MONTHS)
)
# “Published 10 February”: the day of the paper, and not of the meeting.
_OF_THE_PAPER = rule(r"\b(?:published | posted | issued | released | updated | (?:position | progress) (?:as )?at)\b")
_OF_THE_PAPER_FIRST = rule(r"^(?:last )?(?:published | posted | issued | released | updated)\b")
# “Thursday 14 May”: the weekday tells the year.
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = rule(r"\b(?P<weekday>mon | tue | wed | thu | fri | sat | sun)[a-z]*\b")
_MOST_OF_A_WEEKDAY = 11
# A body's name and the day it met, as the page of a committee begins.
_BODY_AND_DAY = rule(
    r"""
    ^[^.;:|]{3,120}\b(?:board | panel | committee | partnership | forum | cabinet | council | commission | group),?
    [ ][–-][ ](?P<day>(?:[a-z]+day,? )?\d{1,2}(?:st | nd | rd | th)? [a-z]+,? (?:19 | 20)\d\d)\b[^a-z]*(?:[ap]\.?m\.?)?$
    """
)
_MOST_OF_A_HEAD = 6
# “Dear colleague”, and then “when it met last Thursday (7 November)”.
_GREETING = rule(r"^(?:dear | hello | hi)\b | ^in this issue\b")
_WHEN_IT_MET = rule(
    r"\bmet\b[^.;|]{0,40}$ | \bthis (?:report | letter | update) was \w+ by\b[^.;|]{0,60} at its meeting on\s*$"
)
# “Date: Friday 15 May 2020”, “Subject: Ferndale Board 13 May – notes and actions”: the head of an e-mail.
_SENT = rule(r"\b(?:date | sent): (?P<day>[^|]{6,40}?\b(?:19 | 20)\d\d)\b")
_SUBJECT = rule(r"\bsubject: (?P<about>[^|]{3,140})")
_MOST_OF_A_MESSAGE = 6
_MOST_OF_A_LETTER, _MOST_DAYS_BEFORE = 14, 120
_MOST_IN_A_HEADING = 80
_MOST_IN_A_LINE = 90


def is_only_a_day(text: str) -> bool:
    """Whether a heading says no more than the day of the meeting."""
    return (
        len(text) < _MOST_IN_A_HEADING
        and bool(_A_DAY.search(text))
        and bool(_ONLY_A_DAY.match(_OF_THE_PAPER_FIRST.sub("", text)))
    )


def meeting_day(headings: Iterable[str], texts: list[str], written_on: str) -> date | None:
    """The day of the meeting, or None. `written_on` is the day the file says it was made, in words."""
    others = {place for place in range(len(texts)) if _is_of_another_meeting(place, texts)}
    told_by_headings = {texts[place] for place in others}
    headings = [text for text in headings if not (_OF_THE_PAPER.search(text) or text in told_by_headings)]
    texts = ["" if place in others else text for place, text in enumerate(texts)]
    near = _stated_day(written_on)
    guide = None if near else _day_of_year_told([*headings, *texts[:12]])
    days = chain(
        (_day_of_message(head) for head in (texts,)),
        (_day_of_head(text) for text in texts[:_MOST_OF_A_HEAD]),
        (_day_in(heading, near) for heading in headings),
        (_day_before_letter(letter) for letter in (texts[:_MOST_OF_A_LETTER],)),
        (_day_met(text[:600], near) for text in texts[:12]),
        (_day_of_line(text) for text in texts[:12]),
        (_day_met(text[:600], near) for text in texts[12:40]),
        (_day_met(text[:600], guide) for text in (*headings, *texts[:12]) if guide),
    )
    return next((day for day in days if day is not None), None)


def _is_of_another_meeting(place: int, texts: list[str]) -> bool:
    """Whether the lines beside a line tell that its day is that of another meeting."""
    if place and _OVER_THE_NEXT.match(texts[place - 1].strip()):
        return True
    after = " ".join(texts[place + 1 : place + 1 + _MOST_AFTER_A_HEADING])[:600]
    return place > 0 and bool(_MINUTES_OF.match(texts[place]) and _OF_A_RECORD.search(after))


def _day_of_year_told(texts: list[str]) -> date | None:
    """The first day or month told with its year, as a guide to the year of days without one."""
    placed = (found.written for text in texts for found in _placed(text[:600], None))
    return next((one.on for one in placed if one.on and YEAR_IN_FULL.search(one.as_written)), None)


def _stated_day(written_on: str) -> date | None:
    """The day a file says it was made, as a guide to the year of days without one."""
    found = dues_in(written_on, said_on=ANY_DAY)
    return found[0].written.on if found and YEAR_IN_FULL.search(found[0].written.as_written) else None


def _day_met(text: str, near: date | None) -> date | None:
    """The day a line says the board met on."""
    for found in _placed(text, near):
        written, before = found.written, text[: found.start]
        day = written.on if written.kind == "date" and _A_DAY.search(written.as_written) else None
        if written.kind == "meeting":
            named = written.meeting or ""
            if named.lower().startswith("next "):
                continue
            day = _day_in(named, near)
            before += "meeting "
        is_sure = near is not None or YEAR_IN_FULL.search(written.as_written)
        if day and near and not YEAR_IN_FULL.search(written.as_written):
            day = _on_its_weekday(day, text[max(0, found.start - _MOST_OF_A_WEEKDAY) : found.end])
        if day and is_sure and _MET.search(before) and not _is_of_another(before, text):
            return day
    return None


def _day_before_letter(texts: list[str]) -> date | None:
    """The day that a letter says the board met on, not long before the day the letter itself bears."""
    greeted = next((place for place, text in enumerate(texts) if _GREETING.match(text)), None)
    written = next(filter(None, map(_day_of_line, texts[:greeted])), None) if greeted else None
    for text in texts[greeted:] if greeted and written else ():
        titled = _day_in(text, None) if len(text) < _MOST_IN_A_HEADING and _MEETING.search(text) else None
        if titled and written and titled <= written:
            return titled
        for found in _placed(text[:600], written):
            day = _shortly_before(found, written) if written else None
            before = text[: found.start] + ("meeting on " if found.written.kind == "meeting" else "")
            if day is not None and _WHEN_IT_MET.search(before):
                return day
    return None


def _shortly_before(found: Placed, written: date) -> date | None:
    """A day in a paper that was written on another: the last such day, if that is not long before."""
    day = found.written.on if found.written.kind == "date" else _day_in(found.written.meeting or "", written)
    if day and day > written and (day.month, day.day) != (2, 29):
        day = day.replace(year=day.year - 1)
    return day if day is not None and 0 <= (written - day).days < _MOST_DAYS_BEFORE else None


def _day_of_message(texts: list[str]) -> date | None:
    """The day in the subject of an e-mail with notes, in the year in which it was sent."""
    head = " | ".join(texts[:_MOST_OF_A_MESSAGE])[:1_200]
    sent, about = _SENT.search(head), _SUBJECT.search(head)
    written = _day_in(sent["day"], None) if sent and about else None
    days = (_shortly_before(found, written) for found in _placed(about["about"], written)) if about and written else ()
    return next((day for day in days if day is not None), None)


def _on_its_weekday(day: date, words: str) -> date:
    """A day told without its year: in the year beside the one it is read in, if only there it is the weekday told."""
    told = _WEEKDAY.search(words)
    if told is None or (day.month, day.day) == (2, 29):
        return day
    weekday = _WEEKDAYS.index(told["weekday"].lower())
    years = (day, *(day.replace(year=day.year + step) for step in (1, -1)))
    return next((one for one in years if one.weekday() == weekday), day)


def _is_of_another(before: str, text: str) -> bool:
    """Whether what stands before a day tells that it is the day of something else."""
    is_minuted = bool(_OF_MINUTES.search(before)) and not _HEAD_OF_MINUTES.match(text)
    return is_minuted or bool(_OF_ANOTHER.search(before))


def _day_of_head(text: str) -> date | None:
    """The day behind a body's name: “Anyshire Partnership Board - Friday, 6 May 2016 9.30 am”."""
    head = _BODY_AND_DAY.match(text)
    return _day_in(head["day"], None) if head else None


def _day_of_line(text: str) -> date | None:
    """The day a short line near the beginning consists of."""
    if len(text) >= _MOST_IN_A_LINE or _OF_ANOTHER_LINE.search(text):
        return None
    return _day_in(text, None) or _day_in(_MEETING.sub(" ", text), None)


def _day_in(text: str, near: date | None) -> date | None:
    for found in _placed(text, near):
        written = found.written
        inside = written.meeting or written.as_written
        bare = _MEETING.sub(" ", inside)
        if written.kind == "meeting" and _FIGURE.search(inside) and bare != text:
            return _day_in(bare, near)
        if written.kind == "date" and (near or YEAR_IN_FULL.search(inside) or _SHORT_YEAR.search(inside)):
            return written.on
    return None


def _placed(text: str, near: date | None) -> tuple[Placed, ...]:
    return places_of_dues(text, near or ANY_DAY, near is not None)
