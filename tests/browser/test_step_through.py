"""A recorded run, replayed in the page: by buttons, keyboard, slider and link, on a phone, and as a table."""

import gzip
import re
import zipfile
from importlib.resources import files
from statistics import median

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from memoire.content.addresses import STEPS
from tests.real_site import Site

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
PLACES = ["no-grad/what-it-does/", "zh/no-grad/what-it-does/"]
WHERE = {"": r"Step {} of (\d+), line \d+", "zh": r"第 {} 步（共 (\d+) 步），第 \d+ 行"}


def where(path: str, step: int) -> re.Pattern[str]:
    return re.compile(WHERE["zh" if path.startswith("zh/") else ""].format(step))


def opened(page: Page, address: str) -> tuple[Locator, Locator]:
    """The first program of a page, and its player."""
    page.goto(address)
    program = page.locator(".program", has=page.locator(".program__steps")).first
    program.locator(".program__steps").click()
    player = program.locator(".steps")
    expect(player).to_be_visible()
    return program, player


@pytest.mark.parametrize("path", PLACES)
def test_nothing_is_loaded_before_a_reader_asks_and_then_the_first_step_is_shown(
    page: Page, site: Site, path: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.url + path, wait_until="networkidle")
    assert not [url for url in asked if "step" in url.rpartition("/")[2] or f"/{STEPS}/" in url]
    _, player = opened(page, site.url + path)
    expect(player.locator(".steps__says")).to_have_text(where(path, 1))
    expect(player).to_be_focused()


@pytest.mark.parametrize("path", PLACES)
def test_keys_buttons_and_slider_lead_to_the_same_steps(page: Page, site: Site, path: str) -> None:
    _, player = opened(page, site.url + path)
    says, slider = player.locator(".steps__says"), player.get_by_role("slider")
    last = int(where(path, 1).search(says.inner_text())[1])  # ty: ignore[not-subscriptable]
    page.keyboard.press("ArrowRight")
    expect(says).to_have_text(where(path, 2))
    page.keyboard.press("End")
    expect(says).to_have_text(where(path, last))
    expect(player.locator(".steps__bar button").nth(1)).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Home")
    expect(says).to_have_text(where(path, 1))
    player.locator(".steps__bar button").nth(1).click()
    expect(says).to_have_text(where(path, 2))
    player.locator(".steps__bar button").first.click()
    expect(says).to_have_text(where(path, 1))
    slider.fill("3")
    expect(says).to_have_text(where(path, 4))
    page.keyboard.press("Escape")
    expect(player).to_have_count(0)
    expect(page.locator(".program__steps").first).to_be_focused()


def test_each_step_marks_its_line_and_says_what_the_table_says(page: Page, site: Site) -> None:
    program, player = opened(page, site.url + PLACES[0])
    lines = program.locator("pre code > span").first.inner_text().split("\n")
    table = player.locator(".steps__table tbody tr")
    seen = set()
    for row in table.all():
        _, line, code, says = (cell.inner_text() for cell in row.locator("td").all())
        assert lines[int(line) - 1].strip().startswith(code)
        expect(player.locator(".steps__says strong")).to_have_text(says)
        band = player.page.locator(".steps__band").bounding_box()
        text = program.locator("pre code > span").first.bounding_box()
        assert band
        assert text
        number = (band["y"] + 1 - text["y"]) / (text["height"] / len(lines[:-1])) + 1
        assert int(number) == int(line)
        seen.add(line)
        page.keyboard.press("ArrowRight")
    assert len(seen) > 3


def test_a_step_shows_tensors_graph_and_output_with_what_changed(page: Page, site: Site) -> None:
    """Over all steps; each kind of fact is there at some of them."""
    program, player = opened(page, site.url + "start/five-minutes/")
    marks, places = 0, dict[str, set[str]]()
    while True:
        marks += player.locator("mark").count()
        drawn = "nodes => nodes.map((node) => [node.dataset.node, node.getAttribute('transform')])"
        for node, place in player.locator("svg g").evaluate_all(drawn):
            places.setdefault(node, set()).add(place)
        if player.locator(".steps__bar button").nth(1).get_attribute("aria-disabled") == "true":
            break
        page.keyboard.press("ArrowRight")
    assert marks
    assert any("Backward0 " in node for node in places)
    assert {len(found) for found in places.values()} == {1}
    final = program.locator(".program__output code").inner_text().strip()
    assert player.locator(".steps__printed").inner_text().strip() == final


@pytest.mark.parametrize("path", PLACES)
def test_a_link_leads_to_one_step_and_the_language_switch_keeps_it(page: Page, site: Site, path: str) -> None:
    program, player = opened(page, site.url + path)
    page.keyboard.press("ArrowRight")
    link = player.get_by_role("link").first
    link_to = link.get_attribute("href")
    assert link_to == f"#{program.get_attribute('id')}-step-2"
    other = page.context.new_page()
    other.goto(site.url + path + link_to)
    expect(other.locator(".steps__says")).to_have_text(where(path, 2))
    expect(other.locator(".steps")).to_be_focused()
    other.locator("a[hreflang]:not([hreflang='x-default'])").last.evaluate("link => link.click()")
    other.wait_for_url(f"**{link_to}")
    expect(other.locator(".steps")).to_be_visible()


def test_on_a_phone_everything_fits_and_is_large_enough_to_touch(browser: Browser, site: Site) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(site.url + PLACES[0])
        page.locator(".program__steps").first.tap()
        player = page.locator(".steps")
        expect(player).to_be_visible()
        for control in player.locator(".steps__bar > *").all():
            box = control.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 40
        player.locator(".steps__bar button").nth(1).tap()
        expect(player.locator(".steps__says")).to_have_text(where("", 2))
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("path", PLACES)
def test_axe_finds_nothing(page: Page, site: Site, path: str, scheme: str) -> None:
    _, player = opened(page, site.url + path)
    page.evaluate("scheme => (document.body.dataset.mdColorScheme = scheme)", scheme)
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    page.evaluate(AXE)
    found = page.evaluate("() => axe.run('.program--stepping', { resultTypes: ['violations'] })")
    assert found["violations"] == []
    expect(player.locator("[aria-live]")).to_have_count(1)


def test_without_javascript_the_button_leads_to_a_table(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for path in PLACES:
            page.goto(site.url + path)
            page.locator(".program__steps").first.click()
            assert page.locator("tbody tr").count() > 3
            page.locator("main a").first.click()
            expect(page.locator(".program:target")).to_be_visible()


def test_on_paper_a_player_is_a_table(page: Page, site: Site) -> None:
    _, player = opened(page, site.url + PLACES[0])
    page.emulate_media(media="print")
    expect(player.locator(".steps__table")).to_be_visible()
    expect(player.locator(".steps__bar")).to_be_hidden()


def test_nearly_every_program_can_be_stepped_through_and_the_build_says_which_cannot(site: Site) -> None:
    said = re.search(r"recorded (\d+) of (\d+) programs step by step", site.log)
    assert said
    assert int(said[1]) >= 0.95 * int(said[2])
    assert len(list((site.folder / STEPS).rglob("*.json"))) == int(said[1])


def test_recordings_are_small_and_the_script_too(site: Site) -> None:
    sizes = []
    for recording in (site.folder / STEPS).rglob("*.json"):
        table = recording.with_suffix(".html")
        sizes.append(sum(len(gzip.compress(file.read_bytes())) for file in (recording, table)))
    assert median(sizes) <= 15_000
    parts = ("javascripts/step-through.js", "stylesheets/step-through.css")
    assert sum(len(gzip.compress((site.folder / "assets" / part).read_bytes())) for part in parts) <= 40_000


def test_in_the_archive_there_is_no_button(site: Site) -> None:
    with zipfile.ZipFile(next(site.folder.glob("*.zip"))) as archive:
        pages = [name for name in archive.namelist() if name.endswith("no-grad/what-it-does/index.html")]
        assert len(pages) == 2
        for name in pages:
            assert "program__steps" not in archive.read(name).decode()
