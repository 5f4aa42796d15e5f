"""What a view calls a thing: important, helpful, of value, a risk. Words of opinion and of worth.

Leans on the way patterns are written. Must not know what a view is about.
"""

from publishing.reading.patterns import any_word

# “It would be helpful”, “this was disappointing”.
OPINIONS = any_word("""
    important, key, essential, vital, critical, crucial, necessary, imperative, significant
    helpful, useful, beneficial, valuable, worthwhile, desirable, preferable, sensible
    good, better, best, positive, strong, effective, excellent, impressive, comprehensive
    right, fair, timely, early, appropriate, inappropriate, premature, realistic, unacceptable
    clear, unclear, evident, difficult, easier, harder
    welcome, pleasing, encouraging, heartening, reassuring, concerning, disappointing
    more, less, too, very
""")
# “There would be merit”, “there is a risk”.
WORTHS = any_word("""
    value, benefit(s), merit(s), advantage(s), importance, need, scope, room, potential
    opportunity, opportunities, appetite, sense
    progress, evidence, work, more, much
    challenge(s), risk(s), concern(s), lack, gap(s)
""")
