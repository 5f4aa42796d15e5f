"""`python -m boards.due_words` prints the tables of docs/dues.md. Leans on the tables alone. Must not know more."""

from boards.due_words.tables import as_markdown

print(as_markdown())  # noqa: T201
