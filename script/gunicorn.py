"""How the production server runs: two processes with threads, behind nothing or behind a proxy."""

import os

worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
timeout = 90
graceful_timeout = 20
max_requests = 5000
max_requests_jitter = 500
# A filter's answers live in its address. What is longer than this is answered by the server's own bare page.
limit_request_line = 8190
control_socket_disable = True
