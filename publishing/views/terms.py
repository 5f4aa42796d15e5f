"""The terms of reference are published as the Board agreed them.

Leans on the doorman, the form and the verb. The PDF is made outside a transaction, so nothing is kept when it fails.
"""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from boards.doorman import BoardRequest
from boards.printing import PrintingFailed
from boards.refusals import NotNow, Stale
from boards.saving import posted
from meetings.models import Decision
from publishing import changes
from publishing.changes.terms import PUBLISHED_BEFORE
from publishing.forms.publishing import PublishTermsForm
from publishing.models import Publication
from publishing.permissions import require_publish
from publishing.published_terms import is_published
from publishing.views.common import form_page


def publish_terms(request: BoardRequest) -> HttpResponse:
    """Publish the terms of reference as the Board agreed them."""
    require_publish(request.access)
    back = reverse("publishing:desk", args=[request.board.slug])
    agreed = agreed_newest(request)
    if agreed is None or agreed.agrees_terms is None:
        messages.info(request, "The Board has not agreed terms of reference yet. Take the decision down first.")
        return redirect(back)
    terms, before = agreed.agrees_terms, terms_publication(request)
    if is_published(terms, before):
        messages.info(request, PUBLISHED_BEFORE)
        return redirect(back)
    form = PublishTermsForm(
        posted(request), request.FILES or None, agreed_on=agreed.taken_on, is_first=before is None,
        access=request.access,
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            edition = changes.publish_terms(
                terms=terms, word=form.spoken(), what_changed=form.cleaned_data.get("what_changed", ""),
                email=form.email, by=request.user,
            )  # fmt: skip
        except (NotNow, PrintingFailed) as refusal:
            form.refuse(NotNow(refusal.sentence))
        except Stale:
            form.refuse(NotNow("Somebody published them at the same moment. Look at the result first."))
        else:
            return redirect("publishing:done", request.board.slug, edition.publication.sort, edition.publication.slug)
    intro = f"Version {terms.number} is published word for word, as agreed."
    return form_page(request, form, "Publish the terms of reference", "Publish terms of reference", back, intro=intro)


def agreed_newest(request: BoardRequest) -> Decision | None:
    """The decision that agreed the newest version of the terms of reference."""
    return Decision.objects.visible_to(request.access).standing().that_agree_any_terms().newest_terms_first().first()


def terms_publication(request: BoardRequest) -> Publication | None:
    """What was published of the terms so far."""
    return Publication.objects.visible_to(request.access).filter_kind("terms").with_editions().first()
