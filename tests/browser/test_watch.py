"""The page of `memoire watch` in a browser; it needs no site."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from memoire.watching.page import page as page_of
from memoire.watching.recording import record

PROGRAM = """\
import torch

x = torch.ones(3, requires_grad=True)
y = x * 2
with torch.no_grad():
    z = y * 2
print("done")
y.sum().backward()
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    program = tmp_path_factory.mktemp("watch") / "program.py"
    program.write_text(PROGRAM)
    recording, _ = record(str(program), lambda text: None)
    written = program.with_suffix(".html")
    written.write_text(page_of("program.py", PROGRAM, recording), "utf-8")
    return written


def test_arrow_keys_home_and_end_go_from_step_to_step(page: Page, file: Path) -> None:
    page.goto(file.as_uri())
    where = page.locator(".watch-where")
    expect(where).to_have_text("Step 1 of 7: line 1")
    page.keyboard.press("ArrowRight")
    expect(where).to_have_text("Step 2 of 7: line 3")
    expect(page.locator(".watch-line.is-now")).to_contain_text("x = torch.ones")
    page.keyboard.press("End")
    expect(where).to_have_text("Step 7 of 7: line 8")
    page.keyboard.press("ArrowLeft")
    expect(where).to_have_text("Step 6 of 7: line 7")
    page.keyboard.press("Home")
    expect(where).to_have_text("Step 1 of 7: line 1")
    page.locator(".watch input").fill("3")
    expect(where).to_have_text("Step 4 of 7: line 5")


def test_what_a_step_changed_is_marked(page: Page, file: Path) -> None:
    page.goto(file.as_uri())
    page.locator(".watch input").fill("3")
    expect(page.locator(".watch-modes mark")).to_have_text("no_grad")
    page.keyboard.press("End")
    expect(page.locator("tbody mark")).to_have_text("[2, 2, 2]")
    expect(page.locator(".watch-printed")).to_have_text("done\n")


def test_a_node_of_the_graph_stays_in_its_place(page: Page, file: Path) -> None:
    page.goto(file.as_uri())
    node = page.locator("svg g", has_text="MulBackward0")
    page.locator(".watch input").fill("2")
    place = node.get_attribute("transform")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
        assert node.get_attribute("transform") == place


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_all_of_it_and_axe_finds_no_fault(page: Page, file: Path, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(file.as_uri())
    page.locator(".watch input").fill("4")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()


def test_without_javascript_the_steps_are_a_table(browser: Browser, file: Path) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(file.as_uri())
    expect(page.locator("tbody tr")).to_have_count(7)
    page.close()
