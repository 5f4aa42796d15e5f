"""Papers: what is laid before a board and noted, accepted or approved there.

Leans on the way patterns are written. Must not know what is in them.
"""

from publishing.reading.patterns import any_word

PAPERS = any_word("""
    report(s), update(s), paper(s), document(s), minute(s), note(s), letter, presentation, feedback
    plan(s), strategy, strategies, framework(s), policy, policies, protocol(s), programme, business case, charter
    terms of reference
    agenda, dates, membership, appointment, schedule, timetable, timescales, action log, tracker, actions
    progress, position, performance, data, scorecard, dashboard, budget, register, risk register
    findings, outcome(s), recommendation(s), proposal(s), request, statement
    changes, amendments, version, content(s)
    approach, arrangements, structure, priorities, principles, model
""")
