"""Editions made before get the checksum of the page they hold now, and entries of the documents in their content."""

import hashlib

from django.db import migrations


def take_checksums(apps, schema_editor) -> None:
    """Of every edition whose words were not destroyed."""
    edition_model = apps.get_model("publishing", "Edition")
    text_model = apps.get_model("publishing", "EditionText")
    for key, article in text_model.objects.exclude(article="").values_list("edition_id", "article").iterator():
        checksum = hashlib.sha256(article.encode()).hexdigest()
        edition_model.objects.filter(pk=key, article_hash="").update(article_hash=checksum)


def list_documents(apps, schema_editor) -> None:
    """One entry for each document of an edition, as its content says them."""
    entry_model = apps.get_model("publishing", "EditionEntry")
    text_model = apps.get_model("publishing", "EditionText")
    for words in text_model.objects.exclude(content=None).select_related("edition__publication").iterator():
        edition = words.edition
        for link in words.content.get("documents", ()):
            entry_model.objects.create(
                board_id=edition.board_id,
                edition=edition,
                publication=edition.publication,
                sort="document",
                day=edition.publication.day or edition.published_at.date(),
                words=link["title"],
                href=link["href"],
                due=link.get("note", ""),
                recorded_by_id=edition.published_by_id,
                recorded_at=edition.published_at,
            )


class Migration(migrations.Migration):
    dependencies = [("publishing", "0002_page_checksums_and_documents")]

    operations = [
        migrations.RunPython(take_checksums, migrations.RunPython.noop),
        migrations.RunPython(list_documents, migrations.RunPython.noop),
    ]
