"""What is fetched, what is refused, and within which limits; against a server on this machine."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from andro_check.ingest.web import Fetched, Limits, _check, _Refused, fetch
from andro_check.model.problem import Problem
from ingest.harbour import PAGE, Harbour, harbour


@pytest.fixture(scope="module")
def server() -> Iterator[Harbour]:
    with harbour() as standing:
        yield standing


def test_a_page_is_fetched(server: Harbour) -> None:
    assert fetch(f"{server.root}/tugs") == Fetched(f"{server.root}/tugs", ".html", PAGE)
    assert fetch(f"{server.root}/moved") == Fetched(f"{server.root}/tugs", ".html", PAGE)
    assert fetch(f"{server.root}/untold") == Fetched(f"{server.root}/untold", ".html", PAGE)


def test_what_the_server_says_of_the_encoding_holds(server: Harbour) -> None:
    found = fetch(f"{server.root}/latin")
    assert isinstance(found, Fetched)
    assert found.suffix == ".txt"
    assert found.raw.decode().endswith("Prix\xa0: 3 €.\n")


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/loop", "leads on more than 5 times; give the address where the article stands"),
        ("/nowhere", "leads on to no address"),
        ("/to-file", "leads on to file:///etc/hostname, which is no http or https address"),
        ("/to-ftp", "leads on to ftp://127.0.0.1/x, which is no http or https address"),
        ("/to-data", "leads on to data:text/html,hello, which is no http or https address"),
        ("/missing", "answers 404 Not Found; check the address"),
        ("/image", "is image/png, no article; give a page, a PDF or a text"),
        ("/packed", "comes packed although plain bytes were asked for"),
        ("/large", "is larger than 0.05 MB"),
        ("/short", "broke off 4994 bytes before its end; try again"),
    ],
)
def test_what_is_not_taken_is_said(server: Harbour, path: str, what: str) -> None:
    problem = fetch(f"{server.root}{path}", Limits(size=50_000))
    assert isinstance(problem, Problem)
    assert str(problem).startswith(f"{server.root}{path} {what}")


def test_redirects_are_counted(server: Harbour) -> None:
    before = server.seen.count("/loop")
    fetch(f"{server.root}/loop", Limits(redirects=2))
    assert server.seen.count("/loop") - before == 3


@pytest.mark.parametrize("path", ["/drip-body", "/drip-head"])
def test_the_whole_has_a_time_limit(server: Harbour, path: str) -> None:
    begun = time.monotonic()
    problem = fetch(f"{server.root}{path}", Limits(seconds=0.4))
    assert time.monotonic() - begun < 3
    assert isinstance(problem, Problem)
    assert problem.what == "did not arrive within 0.4 seconds"


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("file:///etc/hostname", "is no http or https address"),
        ("ftp://127.0.0.1/x", "is no http or https address"),
        ("http://", "is no http or https address"),
        ("http://ann:word@127.0.0.1/x", "holds a user name or a password"),
        ("http://127.0.0.1:1/x", "cannot be fetched (Connection refused)"),
        ("http://[::1/x", "cannot be fetched (Invalid IPv6 URL)"),
        ("http://127.0.0.1:port/x", "cannot be fetched (nonnumeric port: 'port')"),
    ],
)
def test_a_wrong_address_is_said(address: str, what: str) -> None:
    assert str(fetch(address)).startswith(f"{address} {what}")


@pytest.mark.parametrize(
    ("url", "address", "what"),
    [
        ("http://post.example/a", "https://post.example/a", "which anybody on the way could change"),
        ("http://localhost/a", "http://post.example/a", "inside your own network"),
        ("http://169.254.169.254/a", "http://post.example/a", "inside your own network"),
        ("http://[::1]/a", "http://post.example/a", "inside your own network"),
    ],
)
def test_a_redirect_that_leads_astray_is_refused(url: str, address: str, what: str) -> None:
    with pytest.raises(_Refused, match=what):
        _check(url, address)


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://post.example/a", "http://post.example/a"),
        ("http://news.example/a", "http://post.example/a"),
        ("http://127.0.0.1/b", "http://localhost/a"),
    ],
)
def test_other_redirects_are_followed(url: str, address: str) -> None:
    _check(url, address)
