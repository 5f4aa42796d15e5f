"""Slow work of the ground floor, done in the background: letters.

Leans on Django's mail. Enqueued with the rows that caused it; a letter carries no personal or restricted words.
"""

from django.conf import settings
from django.core.mail import send_mail
from django_tasks import task

from boards.models import Person
from boards.signing_in import link_to_choose_a_password


@task()
def send_letter(address: str, subject: str, words: str) -> None:
    """Send one plain letter."""
    send_mail(subject, words, None, [address])


@task()
def send_invitation(person: int, board: str, by: str) -> None:
    """Send a new person the link by which they choose a password. It is made here, so that no row ever holds it."""
    row = Person.objects.who_can_sign_in().get(pk=person)
    send_mail(
        "Your account on Boardsite",
        f"{by} made an account for you: {board}.\n\n"
        f"Choose a password here: {link_to_choose_a_password(row)}\n\n"
        "The link works once, for 3 days. After that, ask for a new one: "
        f"{settings.BASE_URL}/account/forgotten/\n",
        None,
        [row.email],
    )
