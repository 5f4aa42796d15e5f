"""The PDF of an update through the house's printer, beside the PDF library alone on the same HTML, both warm."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.timing import Ratio, compare

PRINTS = 3
TICK = os.sysconf("SC_CLK_TCK")


def measure() -> Iterator[Ratio]:
    """One line of the table."""
    from boards import printing
    from boards.printing import child
    from publishing.composing import print_page
    from publishing.content import Content
    from publishing.models import EditionText

    words = EditionText.objects.filter(edition__publication__sort="update").get()
    assert words.content is not None
    content = Content.from_json(words.content)
    html = print_page(content, number=1, published_on="2016-01-29", text_hash=content.text_hash, address="/x/")
    folders = [str(folder) for folder in printing.static_folders()]
    fetcher: Any = child.OnlyOurs(folders)

    def house() -> float:
        before = spent()
        for _ in range(PRINTS):
            printing.print_pdf(html, title="Update")
        return spent() - before

    def spent() -> float:
        printer = printing._printer._child
        return time.process_time() + (cpu_of(printer.pid) if printer else 0.0)

    def library() -> float:
        from weasyprint import HTML
        from weasyprint.text.fonts import FontConfiguration

        start = time.process_time()
        for _ in range(PRINTS):
            document = HTML(string=html, base_url=child.OURS, url_fetcher=fetcher)
            document.write_pdf(font_config=FontConfiguration(), pdf_variant="pdf/ua-1")
        return time.process_time() - start

    printing.print_pdf(html, title="Warm")
    library()
    yield compare("PDF of the update", house, "the PDF library alone", library, aim=1.15, rounds=9)


def cpu_of(process: int) -> float:
    """Seconds of CPU a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK
