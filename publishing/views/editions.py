"""What was published, on the desk: its editions as they are frozen, and correcting, withdrawing and destroying them.

Leans on the doorman, forms and verbs. Each page says what can still be undone. Must not know how a text is written.
"""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from boards import clock
from boards.doorman import BoardRequest
from boards.saving import posted, save_new, save_over
from boards.words import count, moment
from publishing import changes
from publishing.changes.correcting import TERMS
from publishing.forms.publishing import CorrectForm
from publishing.forms.withdrawing import RedactForm, WithdrawEditionForm
from publishing.models import Edition, UpdateDraft
from publishing.permissions import can_redact_now, can_withdraw_now, may_draft, require_publish, require_withdraw
from publishing.views.clearing import nothing_typed
from publishing.views.common import fetch_edition, fetch_publication, fetch_whole_edition, form_page, reads_whole
from publishing.views.comparing import since_the_one_before

BACK = "Back to its editions"
MENDING = "You mend the text on the next page; the chair clears it again. The old edition stays readable."
WITHDRAWN = "You mend the text on the next page; the chair clears it again. What was withdrawn does not come back."
AT_ONCE = (
    "Page, PDF and lists say at once that it was withdrawn. The address stays. You can correct it afterwards, "
    "but this edition does not come back."
)
UNDER_EMBARGO = (
    "This edition is under embargo until {}. The public has not read it, and will not.{} You can mend it afterwards, "
    "but this edition does not come back."
)
TO_APPEAR = (
    " Edition {} is under embargo and appears by itself from {}, with much the same words: withdraw it too if it "
    "should not."
)
STAYS = " What the public reads now stays as it is, unless you withdraw earlier editions too."
NEVER_READ = "The public never read this edition, so nothing has to be explained. You mend the text on the next page."


def publication(request: BoardRequest, sort: str, slug: str) -> HttpResponse:
    """Every edition of one publication: who cleared and published it, what became of it, what can still be done."""
    row = fetch_publication(request, sort, slug)
    editions = list(row.editions.for_the_desk().newest_first())
    context = {
        "publication": row,
        "editions": editions,
        "newest": editions[0] if editions else None,
        "may_write_anew": may_draft(request.access) and editions and editions[0].redacted_at and not row.is_terms,
        "now": clock.now(request.board),
        "draft": UpdateDraft.objects.visible_to(request.access).of_publication(row).open().for_reading().first(),
        "may_draft": may_draft(request.access),
    }
    return render(request, "publishing/publication.html", context)


def frozen(request: BoardRequest, sort: str, slug: str, number: int) -> HttpResponse:
    """An edition as it is frozen, for those who see drafts: also under embargo, and after it was withdrawn."""
    row = fetch_whole_edition(request, sort, slug, number)
    if row.redacted_at is not None:
        raise Http404
    reads_both = row.corrects is None or reads_whole(request, row.corrects)
    context = {
        "edition": row,
        "publication": row.publication,
        "article": Edition.objects.words_of(row, "article"),
        "is_public": row.is_public(clock.now(request.board)),
        "differences": since_the_one_before(row) if reads_both else None,
    }
    return render(request, "publishing/frozen.html", context)


def frozen_pdf(request: BoardRequest, sort: str, slug: str, number: int) -> HttpResponse:
    """Its PDF, byte for byte."""
    row = fetch_whole_edition(request, sort, slug, number)
    pdf = Edition.objects.words_of(row, "pdf")
    if row.redacted_at is not None or pdf is None:
        raise Http404
    name = f'inline; filename="{row.file_name("pdf")}"'
    return HttpResponse(bytes(pdf), content_type="application/pdf", headers={"Content-Disposition": name})


def correct(request: BoardRequest, sort: str, slug: str, number: int) -> HttpResponse:
    """Begin a correction."""
    row = fetch_edition(request, sort, slug, number)
    require_publish(request.access)
    if row.publication.is_terms:
        messages.info(request, TERMS)
        return redirect(row.publication.desk_url())
    was_public = row.publication.editions.that_appear().exists()
    form = CorrectForm(posted(request), was_public=was_public)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            what = form.cleaned_data.get("what_changed", "")
            return changes.start_correction(edition=row, what_changed=what, by=request.user).get_absolute_url()

        done = "The published edition stays until then." if row.stands else "The withdrawn edition stays withdrawn."
        begun = "The correction is begun." if was_public else "The draft is begun."
        if saved := save_new(request, form, save, done=f"{begun} {done}"):
            return saved
    title, button = ("Correct this update", "Begin the correction")
    if not was_public:
        title, button = ("Mend this update", "Begin the draft")
    intro = (MENDING if row.stands else WITHDRAWN) if was_public else NEVER_READ
    return form_page(request, form, title, button, row.publication.desk_url(), intro=intro, back_label=BACK)


def withdraw(request: BoardRequest, sort: str, slug: str, number: int) -> HttpResponse:
    """Withdraw at once."""
    row = fetch_edition(request, sort, slug, number)
    require_withdraw(request.access)
    form = WithdrawEditionForm(posted(request), edition=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.withdraw(
                edition=row, words=form.cleaned_data["words"], by=request.user, earlier_too=form.goes_back,
                version=form.sent_version,
            )  # fmt: skip
            return row.publication.desk_url()

        saved, conflict = save_over(request, form, save, theirs=nothing_typed, done="It is withdrawn.")
        if saved:
            return saved
    intro = (
        UNDER_EMBARGO.format(moment(row.public_from), STAYS if "which" in form.fields else "")
        if form.is_embargoed
        else AT_ONCE
    ) + to_appear(row)
    if not can_withdraw_now(row) and request.method != "POST":
        messages.info(request, f"This edition is {row.get_state_display().lower()}.")
        return redirect(row.publication.desk_url())
    return form_page(
        request, form, "Withdraw now", "Withdraw now", row.publication.desk_url(), intro=intro, conflict=conflict,
        caption=str(row), back_label=BACK, warns=True,
    )  # fmt: skip


def redact(request: BoardRequest, sort: str, slug: str, number: int) -> HttpResponse:
    """Destroy the words of a withdrawn edition."""
    row = fetch_edition(request, sort, slug, number)
    require_publish(request.access)
    if not can_redact_now(row):
        messages.info(request, "Only a withdrawn edition’s words can be destroyed.")
        return redirect(row.publication.desk_url())
    form = RedactForm(posted(request), edition=row)
    conflict, told = None, [""]
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            gone = changes.redact(
                edition=row, why=form.cleaned_data["why"], phrases=form.lines(), by=request.user,
                version=form.sent_version,
            )  # fmt: skip
            told.append(what_is_destroyed(gone, form.lines()))
            return row.publication.desk_url()

        saved, conflict = save_over(request, form, save, theirs=nothing_typed, done=lambda: told[-1])
        if saved:
            return saved
    intro = (
        "The words go from the edition, from every draft that no other edition was made from, the texts the chair saw, "
        "files attached to the chair’s word, and their histories. Number, dates, checksum, who and why remain. Other "
        "uploaded files are not searched. Afterwards the update can be written anew from the record."
    ) + to_appear(row)
    back = row.publication.desk_url()
    return form_page(
        request, form, "Destroy the words", "Destroy the words", back, intro=intro, conflict=conflict,
        caption=str(row), back_label=BACK, warns=True,
    )  # fmt: skip


def to_appear(edition: Edition) -> str:
    """What is said of a later edition that will appear by itself."""
    later = edition.to_appear(clock.now(edition.board)).first()
    return TO_APPEAR.format(later.number, moment(later.public_from)) if later else ""


def what_is_destroyed(gone: changes.Redacted, phrases: list[str]) -> str:
    """The sentence after a redaction: with phrases also how far they reached, so that nobody has to guess."""
    if not phrases:
        return "The words are destroyed."
    if not gone.rows and not gone.earlier:
        return "The words are destroyed. They stood nowhere else."
    places = [count(gone.rows, "other place")] if gone.rows else []
    places += [count(gone.earlier, "earlier version")] if gone.earlier else []
    return f"The words are destroyed. They also stood in {' and in '.join(places)}."
