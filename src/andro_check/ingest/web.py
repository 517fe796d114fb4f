"""One page fetched from the web, within limits; used by `add` alone, and only for an address that a person typed."""

from __future__ import annotations

import queue
import threading
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from andro_check.model.problem import Place, Problem

SCHEMES = ("http", "https")
_AGENT = "andro-check (fact checking; fetches only what a person names)"
_HEADERS = {"User-Agent": _AGENT, "Accept": "text/html, application/pdf, text/plain", "Accept-Encoding": "identity"}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
}
_PIECE = 65_536
_SAVE_IT = "save the page with your browser, and add the file"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a page may cost: its bytes, the seconds from first to last, the redirects on the way to it."""

    size: int = 20_000_000
    seconds: float = 30
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stood at an address: ``url`` is where it was found in the end, ``suffix`` tells which reader fits."""

    url: str
    suffix: str
    raw: bytes


class _Refused(Exception):
    """What was found is not taken; the message says why and, after a semicolon, what to do."""


def fetch(address: str, limits: Limits | None = None) -> Fetched | Problem:
    """Fetch a page over http or https. Redirects lead to no other scheme, and never from https back to http."""
    limits = limits or Limits()
    answers: queue.SimpleQueue[Fetched | Problem] = queue.SimpleQueue()
    # No setting of a socket bounds the whole (names are resolved, headers drip in); a thread that is left behind does.
    threading.Thread(target=lambda: answers.put(_tried(address, limits)), daemon=True).start()
    try:
        return answers.get(timeout=limits.seconds)
    except queue.Empty:
        return _late(address, limits)


def _late(address: str, limits: Limits) -> Problem:
    return Problem(Place(address), f"did not arrive within {limits.seconds:g} seconds", f"try again, or {_SAVE_IT}")


def _tried(address: str, limits: Limits) -> Fetched | Problem:
    import http.client

    try:
        return _followed(address, limits)
    except _Refused as cause:
        what, _, remedy = str(cause).partition("; ")
        return Problem(Place(address), what, remedy)
    except TimeoutError:
        return _late(address, limits)
    except (OSError, http.client.HTTPException, ValueError) as cause:
        reason = getattr(cause, "reason", None) or cause
        if isinstance(reason, TimeoutError):
            return _late(address, limits)
        told = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
        return Problem(Place(address), f"cannot be fetched ({told})", f"check the address, or {_SAVE_IT}")


def _followed(address: str, limits: Limits) -> Fetched:
    """The page at the end of the redirects."""
    until = time.monotonic() + limits.seconds
    url = address
    for _ in range(limits.redirects + 1):
        _check(url, address)
        answer = _asked(url, limits)
        with answer:
            if answer.status not in _REDIRECTS:
                return _taken(answer, url, limits, until)
            onward = answer.headers.get("Location")
        if not onward:
            raise _Refused(f"leads on to no address; {_SAVE_IT}")
        url = urljoin(url, onward)
    raise _Refused(f"leads on more than {limits.redirects} times; give the address where the article stands")


def _check(url: str, address: str) -> None:
    """Whether an address may be asked for; that it came from a redirect is told."""
    parts, first = urlsplit(url), urlsplit(address)
    if parts.scheme not in SCHEMES or not parts.hostname:
        leads = "is" if url == address else f"leads on to {url}, which is"
        raise _Refused(f"{leads} no http or https address; {_SAVE_IT}")
    if parts.username or parts.password:
        raise _Refused(f"holds a user name or a password; {_SAVE_IT}")
    if (first.scheme, parts.scheme) == ("https", "http"):
        raise _Refused(f"leads on to {url}, which anybody on the way could change; {_SAVE_IT}")
    if parts.hostname != first.hostname and _is_inside(parts.hostname) and not _is_inside(first.hostname or ""):
        raise _Refused(f"leads on to {url}, inside your own network; give that address itself if you mean it")


def _is_inside(host: str) -> bool:
    """Whether a host is this machine or one of its own network, by its name alone."""
    import ipaddress

    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))


def _asked(url: str, limits: Limits) -> Any:
    """The answer of a server, whatever its status; no handler follows redirects or knows another scheme."""
    import urllib.request
    from urllib.error import HTTPError

    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    try:
        return opener.open(urllib.request.Request(url, headers=_HEADERS), timeout=limits.seconds)  # noqa: S310 - _check let it pass
    except HTTPError as answer:
        return answer


def _taken(answer: Any, url: str, limits: Limits, until: float) -> Fetched:
    if answer.status != 200:
        raise _Refused(f"answers {answer.status} {answer.reason}; check the address, or {_SAVE_IT}")
    if answer.headers.get("Content-Encoding", "identity") not in ("", "identity"):
        raise _Refused(f"comes packed although plain bytes were asked for; {_SAVE_IT}")
    kind = answer.headers.get_content_type() if "Content-Type" in answer.headers else ""
    raw = _read(answer, limits, until)
    suffix = _SUFFIXES.get(kind) if kind else _sniffed(raw)
    if not suffix:
        raise _Refused(f"is {kind}, no article; give a page, a PDF or a text")
    charset = answer.headers.get_content_charset()
    return Fetched(url, suffix, raw if suffix == ".pdf" or not charset else _in_utf8(raw, charset))


def _read(answer: Any, limits: Limits, until: float) -> bytes:
    pieces: list[bytes] = []
    left = limits.size
    while piece := answer.read1(_PIECE):
        pieces.append(piece)
        left -= len(piece)
        if left < 0:
            raise _Refused(f"is larger than {limits.size / 1_000_000:g} MB; {_SAVE_IT}")
        if time.monotonic() > until:
            raise TimeoutError
    missing = getattr(answer, "length", None)
    if missing:
        raise _Refused(f"broke off {missing} bytes before its end; try again")
    return b"".join(pieces)


def _sniffed(raw: bytes) -> str:
    """The suffix for what a server gave without saying what it is."""
    if raw.startswith(b"%PDF-"):
        return ".pdf"
    return ".html" if raw.lstrip()[:1] == b"<" else ".txt"


def _in_utf8(raw: bytes, charset: str) -> bytes:
    """In the encoding that the readers try first; what the server says of it goes before what the page says."""
    try:
        return raw.decode(charset).encode()
    except (UnicodeDecodeError, LookupError):
        return raw
