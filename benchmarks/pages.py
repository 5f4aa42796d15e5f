"""The public update and its 304, beside a bare one-query page on the same server stack.

The whole of the server's work is called as gunicorn calls it (WSGI, every middleware), without the network.
"""

import gc
import io
import time
from collections.abc import Iterator

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
    """Two lines of the table."""
    from boardsite.wsgi import application

    status, headers, body = visit(application, UPDATE)
    assert status.startswith("200"), status
    assert b"bare" not in body
    tag = {"HTTP_IF_NONE_MATCH": headers["ETag"]}
    assert visit(application, UPDATE, **tag)[0].startswith("304")

    def cost(address: str, **more: str) -> float:
        gc.collect()
        start = time.process_time()
        for _ in range(REQUESTS):
            visit(application, address, **more)
        return time.process_time() - start

    bare = "a bare page with one query"
    yield compare("public update, 200", lambda: cost(UPDATE), bare, lambda: cost("/bare/"), aim=1.5, rounds=15)
    yield compare("public update, 304", lambda: cost(UPDATE, **tag), bare, lambda: cost("/bare/"), aim=1.0, rounds=15)
    page = len(body)
    yield Ratio(f"public update over the wire: {page:,} bytes of HTML", "60 kB", page / 60_000, 0, 0, 1.0)
