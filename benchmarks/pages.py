"""The public update, kept and cold, and its 304, beside a bare one-query page on the same server stack.

Kept: handed out of the shelf of this process. Cold: made anew for each visitor, as after every publication and in
every process once.
The whole of the server's work is called as gunicorn calls it (WSGI, every middleware), without the network.
"""

import gc
import gzip
import io
import re
import time
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from benchmarks.timing import Ratio, compare

UPDATE = "/lancashire/meetings/2016-01-20/"
REQUESTS = 300


def visit(application, address: str, **headers: str) -> tuple[str, dict[str, str], bytes]:
    """One request of a visitor without a session: status, headers, body."""
    said: list = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": address,
        "QUERY_STRING": "",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "HTTP_HOST": "127.0.0.1:8000",
        "HTTP_ACCEPT_ENCODING": "gzip",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": None,
        "wsgi.version": (1, 0),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **headers,
    }
    answer = application(environ, lambda status, head, exc=None: said.append((status, dict(head))))
    body = b"".join(answer)
    answer.close()
    return said[0][0], said[0][1], body


def measure() -> Iterator[Ratio]:
    """The lines of the table, one for each way of asking for the public update."""
    from boardsite.wsgi import application
    from publishing.public_pages import shelf

    status, headers, body = visit(application, UPDATE)
    assert status.startswith("200"), status
    assert b"bare" not in body
    tag = {"HTTP_IF_NONE_MATCH": headers["ETag"]}
    assert visit(application, UPDATE, **tag)[0].startswith("304")

    def cost(address: str, more: dict[str, str], *, cold: bool = False) -> float:
        gc.collect()
        start = time.process_time()
        for _ in range(REQUESTS):
            if cold:
                shelf.clear()
            visit(application, address, **more)
        return time.process_time() - start

    bare = "a bare page with one query"
    yield compare(
        "public update, kept, 200", lambda: cost(UPDATE, {}), bare, lambda: cost("/bare/", {}), aim=1.5, rounds=15
    )
    yield compare(
        "public update, cold, 200",
        lambda: cost(UPDATE, {}, cold=True),
        bare,
        lambda: cost("/bare/", {}),
        aim=1.5,
        rounds=9,
    )
    yield compare("public update, 304", lambda: cost(UPDATE, tag), bare, lambda: cost("/bare/", {}), aim=1.0, rounds=15)
    page, rest = len(body), wire_bytes(gzip.decompress(body).decode())
    what = f"public update over the wire: {page:,} bytes of HTML, {rest:,} of style and script, compressed"
    yield Ratio(what, "60 kB", (page + rest) / 60_000, 0, 0, 1.0)


def wire_bytes(page: str) -> int:
    """The bytes of the style sheets and scripts that a page names, compressed as the server sends them."""
    files = set(re.findall(r'(?:href|src)="/static/([^"]+\.(?:css|js))"', page))
    return sum(len(gzip.compress((Path(settings.STATIC_ROOT) / name).read_bytes(), 9)) for name in files)
