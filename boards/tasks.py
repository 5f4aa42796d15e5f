"""Slow work of the ground floor, done in the background: letters.

Leans on Django's mail. Enqueued with the rows that caused it; a letter carries no personal or restricted words.
"""

from django.core.mail import send_mail
from django_tasks import task


@task()
def send_letter(address: str, subject: str, words: str) -> None:
    """Send one plain letter."""
    send_mail(subject, words, None, [address])
