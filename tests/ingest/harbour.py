"""A web server on this machine with a few pages, good ones and bad ones."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TEXT = "Kestrel Freight paid 40 million euros for a 25 % stake in Norhaven Tugs, which employs 120 people in two ports."
PAGE = (
    '<html lang="en"><head><title>Tugs sold – Harbour Post</title>'
    '<meta property="article:published_time" content="2021-05-03T10:00:00Z"></head><body>'
    '<nav><a href="/">Home</a></nav>'
    f"<article><h1>Tugs sold</h1><p>{TEXT}</p><p>The sale had been announced in March.</p></article></body></html>"
).encode()
Answer = tuple[int, dict[str, str], bytes]
_HTML = {"Content-Type": "text/html"}
_ANSWERS: dict[str, Answer] = {
    "/tugs": (200, _HTML, PAGE),
    "/untold": (200, {}, PAGE),
    "/latin": (200, {"Content-Type": "text/plain; charset=iso-8859-15"}, f"{TEXT} Prix\xa0: 3 ¤.\n".encode("latin-1")),
    "/moved": (301, {"Location": "/tugs"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/nowhere": (302, {}, b""),
    "/to-file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/to-ftp": (302, {"Location": "ftp://127.0.0.1/x"}, b""),
    "/to-data": (302, {"Location": "data:text/html,hello"}, b""),
    "/image": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/packed": (200, {**_HTML, "Content-Encoding": "gzip"}, b"\x1f\x8b"),
    "/large": (200, _HTML, b"<p>" + b"x" * 100_000),
    "/empty": (200, _HTML, b""),
    "/short": (200, {**_HTML, "Content-Length": "5000"}, b"<p>cut"),
}


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.seen.append(self.path)  # type: ignore[attr-defined]
        if self.path in _SLOW:
            _SLOW[self.path](self)
            return
        status, headers, body = _ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """The tests' output is their own."""


def _drip_body(page: _Pages) -> None:
    page.send_response(200)
    page.send_header("Content-Type", "text/html")
    page.end_headers()
    _drip(page, b"<p>x</p>")


def _drip_head(page: _Pages) -> None:
    page.wfile.write(b"HTTP/1.0 200 OK\r\nX-Slow: ")
    _drip(page, b"y")


def _drip(page: _Pages, drop: bytes) -> None:
    """Never silent for as long as a socket's time limit, and never done."""
    for _ in range(200):
        try:
            page.wfile.write(drop)
            page.wfile.flush()
        except OSError:
            return
        time.sleep(0.05)


_SLOW: dict[str, Callable[[_Pages], None]] = {"/drip-body": _drip_body, "/drip-head": _drip_head}


class Harbour(ThreadingHTTPServer):
    """``seen``: the paths that were asked for."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Pages)
        self.seen: list[str] = []

    def handle_error(self, *_: object) -> None:
        """A client that hung up is part of the tests."""

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def harbour() -> Iterator[Harbour]:
    with Harbour() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server
        server.shutdown()
