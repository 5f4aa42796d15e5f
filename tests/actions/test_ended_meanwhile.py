"""An action ends while somebody types: the page says so, and their words are kept."""

from actions.changes import Step, take_step
from actions.models import ActionItem, ActionUpdate
from boards.behalf import Word
from tests import factories
from tests.cast import DAY, Cast


def stopped_meanwhile(cast: Cast, row: ActionItem) -> None:
    decision = factories.decision(cast, row.item)
    take_step(action=row, step=Step("stop", Word(cast.ann, DAY), words="Not now", decision=decision), by=cast.ann)


def test_an_update_typed_while_the_action_was_stopped_is_kept_on_the_page(cast: Cast, signed_in) -> None:
    row = factories.action(cast, factories.item(cast, factories.held_meeting(cast)))
    olive, at = signed_in("olive"), f"{row.get_absolute_url()}update/"
    token = olive.get(at).context["form"]["token"].value()
    stopped_meanwhile(cast, row)
    reply = olive.post(at, {"token": token, "rating": "on_track", "words": "Nine of ten are done."})
    page = reply.content.decode()
    assert reply.status_code == 200
    assert "so it takes no more updates." in page
    assert "Nine of ten are done." in page
    assert not ActionUpdate.objects.exists()
    assert olive.get(at).status_code == 403, "whoever comes later is told before typing"


def test_a_step_typed_while_the_action_was_stopped_is_kept_on_the_page(cast: Cast, signed_in) -> None:
    row = factories.action(cast, factories.item(cast, factories.held_meeting(cast)))
    sam, at = signed_in("sam"), f"{row.get_absolute_url()}step/hand_over/"
    version = row.version
    stopped_meanwhile(cast, row)
    reply = sam.post(at, {"version": version, "words": "The partnership asked.", "handed_to": "Partnership"})
    assert reply.status_code != 403
    assert "The partnership asked." in reply.content.decode()
