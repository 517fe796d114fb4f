"""The page of HTML in a browser: filters, addresses, keyboard, download, colours, widths, and no request."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from andro_check.report.page.render import selection_html
from report import chromium
from report.harbour import ALL, told
from report.test_page import HOSTILE
from report.valdor import FINDINGS

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

pytestmark = pytest.mark.skipif(not chromium.present(), reason=chromium.MISSING)

CONTRADICTION, SUCCESSION, ROUNDING = (finding.id for finding in FINDINGS)
EVERY = [CONTRADICTION, SUCCESSION, ROUNDING]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "page.html").write_bytes(selection_html(ALL))
    (folder / "hostile.html").write_bytes(selection_html(told(lambda text: HOSTILE + text)))
    (folder / "downloads").mkdir()
    return folder


@pytest.fixture(scope="module")
def started(folder: Path) -> Iterator[Chrome]:
    with chromium.chromium(folder / "downloads") as browser:
        yield browser


@pytest.fixture
def browser(started: Chrome) -> Iterator[Chrome]:
    """The browser, whose pages ask for nothing but themselves and complain of nothing."""
    chromium.requests(started)
    chromium.complaints(started)
    yield started
    assert {address.partition("#")[0].rpartition("/")[2] for address in chromium.requests(started)} <= {
        "page.html",
        "hostile.html",
    }
    assert chromium.complaints(started) == []


@pytest.fixture
def page(browser: Chrome, folder: Path) -> Page:
    return Page(browser, folder)


class Page:
    """What a person sees of the page and does to it."""

    def __init__(self, browser: Chrome, folder: Path) -> None:
        self.browser = browser
        self.folder = folder

    def open(self, address: str = "", name: str = "page.html") -> None:
        self.browser.get("about:blank")
        self.browser.get(f"file://{self.folder}/{name}{address}")

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the script gives
        return self.browser.execute_script(script, *arguments)

    def find(self, selector: str) -> WebElement:
        return self.browser.find_element("css selector", selector)

    def seen(self, selector: str = "[data-finding]") -> list[str]:
        """The ids of the parts in view, a finding's without its letter."""
        found = self.browser.find_elements("css selector", selector)
        return [(part.get_attribute("id") or "").removeprefix("f-") for part in found if part.is_displayed()]

    def choose(self, name: str, key: str) -> None:
        from selenium.webdriver.support.ui import Select

        Select(self.find(f"[name={name}]")).select_by_value(key)

    def press(self, *keys: str) -> WebElement:
        """Type where the focus is; gives what has the focus then."""
        for key in keys:
            self.browser.switch_to.active_element.send_keys(key)
        return self.browser.switch_to.active_element

    @property
    def address(self) -> str:
        return str(self.run("return location.hash"))

    @property
    def outcome(self) -> str:
        return self.find("#outcome").text


def test_it_asks_a_server_for_itself_alone(browser: Chrome, folder: Path) -> None:
    asked: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002, ARG002 - the name that it overrides
            asked.append(self.path)

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        browser.get(f"http://127.0.0.1:{server.server_port}/page.html")
        assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
        server.shutdown()
    assert asked == ["/page.html"]


def test_filters_hide_what_does_not_fit_and_stand_in_the_address(page: Page) -> None:
    page.open()
    assert (page.seen(), page.outcome, page.address) == (EVERY, "All 3 findings.", "")
    page.choose("figure", "stake")
    assert (page.seen(), page.outcome) == ([SUCCESSION, ROUNDING], "2 of 3 findings.")
    page.choose("actor", "norhaven")
    assert (page.seen(), page.address) == ([SUCCESSION], "#actor=norhaven&figure=stake")
    page.find("#clear").click()
    assert (page.seen(), page.address, page.find("#clear").is_displayed()) == (EVERY, "", False)
    for relation in ("contradiction", "rounding"):
        page.find(f"[value={relation}]").click()
    assert (page.seen(), page.address) == ([CONTRADICTION, ROUNDING], "#relation=contradiction%2Crounding")
    page.find("[name=severity][value=medium]").click()
    assert page.seen() == [CONTRADICTION]
    page.find("#clear").click()
    page.choose("source", "marine-2015")
    assert page.seen() == [CONTRADICTION, SUCCESSION]
    assert page.seen("article.source") == ["s-marine-2015"]


def test_words_are_found_whatever_their_case_and_accents(page: Page) -> None:
    page.open()
    page.find("[name=q]").send_keys("BECAME  norhaven")
    assert page.seen() == [SUCCESSION]
    page.find("[name=q]").send_keys(" nowhere")
    assert (page.seen(), page.outcome) == ([], "0 of 3 findings.")
    assert page.find("#findings .none").text == "No finding matches the filters."


def test_plots_and_rows_and_marks_follow_the_filters(page: Page) -> None:
    page.open("#relation=succession")
    assert not page.find("#figures article").is_displayed()
    assert page.find("#figures .none").is_displayed()
    assert [
        row.text.split("\n")[0][:5]
        for row in page.browser.find_elements("css selector", ".matrix tbody tr")
        if row.is_displayed()
    ] == ["stake", "stake"]
    lit = page.run("return [...document.querySelectorAll('.text mark:not(.off)')].map((m) => m.dataset.claims)")
    assert {key for keys in lit for key in keys.split()} == set(FINDINGS[1].claims)


def test_an_address_sets_the_filters_and_says_what_it_does_not_know(page: Page) -> None:
    page.open("#actor=brumaline&relation=succession,gossip&q=40+%25")
    assert page.seen() == [SUCCESSION]
    assert page.find("[name=q]").get_attribute("value") == "40 %"
    assert page.outcome == "1 of 3 findings. Not known here, and left aside: relation gossip."
    page.open("#actor=nobody")
    assert (page.seen(), page.outcome) == (EVERY, "All 3 findings. Not known here, and left aside: actor nobody.")
    page.run("location.hash = 'figure=funding'")
    page.browser.back()
    assert page.seen() == EVERY


def test_a_link_to_a_finding_shows_it_even_if_filters_hid_it(page: Page) -> None:
    page.open("#relation=rounding")
    assert page.seen() == [ROUNDING]
    page.run(f"location.hash = 'f-{SUCCESSION}'")
    until(lambda: SUCCESSION in page.seen())
    assert "filters were cleared" in page.outcome
    assert page.browser.switch_to.active_element.get_attribute("id") == f"f-{SUCCESSION}"
    top = page.run("return document.activeElement.getBoundingClientRect().top")
    assert 0 <= top < 100
    page.open("#figure=stake")
    page.find(f"#f-{SUCCESSION} .self").click()
    until(lambda: "at=" in page.address)
    assert page.address == f"#figure=stake&at=f-{SUCCESSION}"
    page.open(page.address)
    assert page.seen() == [SUCCESSION, ROUNDING]
    assert page.browser.switch_to.active_element.get_attribute("id") == f"f-{SUCCESSION}"


def test_a_quote_leads_to_its_place_in_the_article_and_back(page: Page) -> None:
    page.open()
    page.find(f"#f-{CONTRADICTION} [href='#c-77aa88bb']").click()
    until(lambda: page.address == "#c-77aa88bb")
    here = page.run("return [...document.querySelectorAll('.here')].map((m) => m.textContent).join('')")
    assert here == "Le chantier aura coûté 135 millions d'euros à l'État."
    page.find("#s-marine-2015 .ref.contradiction").click()
    until(lambda: page.address == f"#f-{CONTRADICTION}")


def test_everything_is_done_with_the_keyboard(page: Page) -> None:
    from selenium.webdriver import Keys

    page.open()
    assert page.press(Keys.TAB).text == "Skip to the findings"
    focused = page.press(*[Keys.TAB] * 6)
    assert focused.get_attribute("name") == "actor"
    assert page.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.press("n")
    assert (page.address, page.seen()) == ("#actor=norhaven", [SUCCESSION])
    focused = page.press(Keys.TAB, Keys.TAB, Keys.TAB)
    assert focused.get_attribute("name") == "q"
    assert page.press(Keys.TAB, Keys.SPACE).get_attribute("value") == "contradiction"
    assert page.seen() == []
    page.find("#clear").send_keys(Keys.ENTER)
    assert (page.seen(), page.press().get_attribute("name")) == (EVERY, "actor")
    summary = page.find(f"#f-{CONTRADICTION} summary")
    summary.send_keys(Keys.ENTER)
    assert "financing agreement" in page.find(f"#f-{CONTRADICTION} dl").text


def test_the_download_holds_the_rows_in_view(page: Page) -> None:
    page.open("#relation=contradiction")
    page.find("#table").click()
    target = page.folder / "downloads" / "findings.csv"
    until(lambda: target.exists() and target.stat().st_size > 0)  # Chromium makes an empty file first
    content = target.read_bytes()
    rows = list(csv.DictReader(StringIO(content.decode(), newline="")))
    assert content.startswith(b"finding,relation,severity,rule,")
    assert [row["finding"] for row in rows] == [CONTRADICTION] * 3
    assert {row["value"] for row in rows} == {"150 millions d'euros", "135 millions d'euros"}


def test_hostile_words_run_nothing(page: Page) -> None:
    page.open(name="hostile.html")
    assert page.run("return document.scripts.length + document.images.length") == 1
    assert page.run("return [...document.querySelectorAll('[data-finding]')].length") == 3
    page.find("#table").click()
    until(lambda: len(list((page.folder / "downloads").glob("findings*.csv"))) >= 1)


def test_without_javascript_nothing_is_missing_but_the_filters(page: Page) -> None:
    page.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page.open()
        assert page.seen() == EVERY
        assert not page.find("#filters").is_displayed()
        assert page.find("#figures svg").is_displayed()
        assert page.find("#table").is_displayed()
    finally:
        page.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_nothing_is_wider_than_a_telephone(page: Page) -> None:
    metrics = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}
    page.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        page.open()
        page.run("for (const part of document.querySelectorAll('details')) part.open = true")
        assert page.run("return document.documentElement.scrollWidth") == 390
        hanging = page.run(
            "return [...document.querySelectorAll('svg text')].filter((text) => {"
            "  const box = text.getBoundingClientRect();"
            "  return box.left < 0 || box.right > 390;"
            "}).map((text) => text.textContent)"
        )
        assert hanging == []
    finally:
        page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(page: Page, scheme: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    emulate(page, "screen", scheme)
    page.open()
    page.run("for (const part of document.querySelectorAll('details')) part.open = true")
    ground, faint = page.run(FAINT)
    assert (sum(ground) > 600) is (scheme == "light")
    assert faint == []


def test_printed_it_is_black_on_white_without_what_one_clicks(page: Page) -> None:
    emulate(page, "print", "dark")
    page.open()
    assert page.run("return getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    for part in ("nav", "#filters", "#table", "summary"):
        assert not page.find(part).is_displayed()
    assert page.find("#figures svg").is_displayed()
    emulate(page, "screen", "light")


def emulate(page: Page, media: str, scheme: str) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})


def until(happens: Any) -> None:  # noqa: ANN401 - any test of no arguments
    """Wait for something that a browser does in its own time, at most twenty seconds."""
    deadline = time.monotonic() + 20
    while not happens():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.02)


FAINT = """
const numbers = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
const clear = (colour) => numbers(colour)[3] === 0;
const light = (colour) => {
  const [r, g, b] = numbers(colour).slice(0, 3).map((n) => n / 255)
    .map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
const ground = (part) => {
  while (part && clear(getComputedStyle(part).backgroundColor)) part = part.parentElement;
  return getComputedStyle(part || document.documentElement).backgroundColor;
};
const own = (part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
const faint = [...document.body.querySelectorAll("*:not(script):not(option)")].filter(own).filter((part) => {
  const style = getComputedStyle(part);
  return ratio(part.closest("svg") ? style.fill : style.color, ground(part)) < 4.5;
});
const paper = getComputedStyle(document.documentElement).backgroundColor;
return [numbers(paper).slice(0, 3), faint.map((part) => `${part.tagName} ${part.className} ${part.textContent}`)];
"""
