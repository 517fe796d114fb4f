"""Debian's Chromium through its driver, for pages that run."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

PACKAGES = ("chromium", "chromium-driver")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
MISSING = f"no Chromium with its driver here; Debian has both: apt-get install {' '.join(PACKAGES)}"


def present() -> bool:
    """Whether pages can be tried at all."""
    return bool(BROWSER and DRIVER)


@contextmanager
def chromium(downloads: Path) -> Iterator[Chrome]:
    """A browser without a window, which saves what it downloads in a folder and writes down what it asks for."""
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = BROWSER or ""
    for option in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage", "window-size=1100,900"):
        options.add_argument(f"--{option}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with pytest.MonkeyPatch.context() as patch:
        for name in ("NO_PROXY", "no_proxy"):
            patch.setenv(name, "localhost,127.0.0.1")  # the driver is here, whatever stands before the world
        with Chrome(options, Service(DRIVER or "")) as browser:
            told = {"behavior": "allow", "downloadPath": str(downloads)}
            browser.execute_cdp_cmd("Browser.setDownloadBehavior", told)
            yield browser


def requests(browser: Chrome) -> list[str]:
    """The addresses that pages have asked for since the last call; what a page holds itself is not asked for."""
    messages = [json.loads(entry["message"])["message"] for entry in _told(browser, "performance")]
    sent: list[dict[str, Any]] = [m["params"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    addresses = [str(params["request"]["url"]) for params in sent]
    return [address for address in addresses if not address.startswith(("data:", "blob:"))]


def complaints(browser: Chrome) -> list[str]:
    """What the console has been told since the last call."""
    return [str(entry["message"]) for entry in _told(browser, "browser")]


def _told(browser: Chrome, log: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = browser.get_log(log)  # type: ignore[no-untyped-call]
    return entries
