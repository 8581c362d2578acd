"""What a reader meets at the address of a page that was renamed: a real build, a real server, a real browser."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Project
from tests.memoire.commands.command_line import memoire


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def address(copy_of_built: Project) -> Iterator[str]:
    """Where the site of a project is served in which section/page was renamed."""
    ended = memoire(copy_of_built.root, "rename", "section/page", "moved/new-name")
    assert ended.exit_code == 0, ended.output
    build = copy_of_built.build()
    assert build.status == 0, build.log
    handler = functools.partial(Quiet, directory=str(copy_of_built.root / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_an_old_address_leads_to_the_new_one_and_keeps_the_section(page: Page, address: str) -> None:
    for prefix in ("", "/zh"):
        page.goto(f"{address}{prefix}/section/page/#more")
        expect(page).to_have_url(f"{address}{prefix}/moved/new-name/#more")
        expect(page.locator("h2#more")).to_be_visible()


def test_without_scripts_it_leads_there_as_well(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}/zh/section/page/")
    expect(page).to_have_url(f"{address}/zh/moved/new-name/")
    page.close()


def test_its_page_has_a_link_in_both_languages_and_an_address_for_search_engines(
    copy_of_built: Project, address: str, browser: Browser
) -> None:
    html = copy_of_built.read("site/section/page/index.html")
    assert "Content-Security-Policy" in html
    page = browser.new_page()
    page.set_content(html.replace('http-equiv="refresh"', "").replace("location.replace", "String"))
    links = [(link.get_attribute("href"), link.text_content()) for link in page.locator("a").all()]
    assert links == [
        ("../../moved/new-name/", "Title of section/page"),
        ("../../zh/moved/new-name/", "section/page 的标题"),
    ]
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical == "http://127.0.0.1:8000/moved/new-name/"
    page.close()
