"""The sample board: Lancashire as it stood on 22 February 2016, made by the verbs, each on its own day.

Facts of the first meeting are public; names of officers and members, updates, ratings, figures and what happened
after 20 January 2016 are invented and say so on every page. All words are our own.
"""

from datetime import date

from django.db import transaction

from boards.models import Board
from boardsite.sample.answering import answer_for
from boardsite.sample.between import decide_between
from boardsite.sample.february import prepare_february
from boardsite.sample.january import hold_january
from boardsite.sample.people import PASSWORD, SIGN_IN, seat_everybody
from boardsite.sample.plan import write_down_requirements
from boardsite.sample.posts import fill_posts
from boardsite.sample.update import publish_january

SLUG = "lancashire"
SAMPLE_DAY = date(2016, 2, 22)

__all__ = ["PASSWORD", "SIGN_IN", "SLUG", "load"]


@transaction.atomic
def load() -> bool:
    """Make the sample board. False when it is there already: then nothing is touched."""
    if Board.objects.filter(slug=SLUG).exists():
        return False
    cast = seat_everybody(SLUG, SAMPLE_DAY)
    fill_posts(cast)
    requirements = write_down_requirements(cast)
    january = hold_january(cast, requirements)
    answer_for(cast, january)
    decide_between(cast, january, requirements)
    prepare_february(cast, january)
    publish_january(cast, january)
    return True
