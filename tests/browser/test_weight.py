"""How much a reader loads, as transferred with gzip."""

import gzip

import pytest
from playwright.sync_api import CDPSession, Page

from tests.real_site import Site

HOME, CONTENT = 82_000, 120_000  # bytes


def transferred(page: Page, address: str) -> int:
    """Bytes that a first visit transfers, all included."""
    session: CDPSession = page.context.new_cdp_session(page)
    sizes: list[int] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.goto(address, wait_until="networkidle")
    session.detach()
    return sum(sizes)


@pytest.mark.parametrize("path", ["", "zh/"])
def test_the_home_page_is_light(page: Page, site: Site, path: str) -> None:
    assert 0 < transferred(page, site.url + path) <= HOME


@pytest.mark.parametrize("language", ["en", "zh"])
def test_even_the_heaviest_pages_are_light(page: Page, site: Site, language: str) -> None:
    own = [path for path in site.pages if path.startswith("zh/") == (language == "zh") and path != "404.html"]
    heaviest = sorted(own, key=lambda path: -len(gzip.compress((site.folder / path / "index.html").read_bytes())))
    for path in heaviest[:3]:
        assert 0 < transferred(page, site.url + path) <= CONTENT, path
