"""The printed pages of docs/ say what the code says."""

from pathlib import Path

import pytest
from django.conf import settings

from boardsite import printed_docs


@pytest.mark.parametrize("name", printed_docs.PAGES)
def test_a_printed_page_has_not_drifted(name: str, tmp_path: Path) -> None:
    printed_docs.write(tmp_path)
    assert (settings.ROOT / "docs" / name).read_text() == (tmp_path / name).read_text(), "run manage.py print_docs"
