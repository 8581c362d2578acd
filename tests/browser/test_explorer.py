"""The gradient explorer in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from memoire.content.template import Variant
from memoire.handbook.book import Book, read_book
from memoire.handbook.runs import Runs
from memoire.running.choose_runner import LazyRunner
from tests.real_site import ROOT, Site

PATH = "explorer/two-layers.py"
START = "program-explorer-two-layers"


@pytest.fixture(scope="module")
def book(site: Site) -> Book:
    """The records of the build that made the site."""
    read, runner = read_book(ROOT), LazyRunner()
    runs = Runs(read, runner, print)
    runs.start()
    runner.close()
    assert not runs.started
    return read


@pytest.fixture
def variant(book: Book) -> Callable[[str], Variant]:
    return lambda id: next(variant for variant in book.templates[PATH].variants if variant.id == id)


def switch(page: Page, name: str, option: str) -> Locator:
    return page.get_by_role("group", name=name, exact=True).get_by_role("radio", name=option, exact=True)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("start", range(0, 320, 53))
def test_what_is_shown_is_the_record(page: Page, site: Site, book: Book, language: str, start: int) -> None:
    shown = book.templates[PATH].variants[start]
    page.goto(f"{site.url}{'zh/' if language == 'zh' else ''}explorer/#{shown.id or START}")
    program = page.locator(".explorer .program")
    lines = book.templates[PATH].visible_lines(shown, language)
    expect(program.locator("code").first).to_have_text("\n".join(lines), use_inner_text=True)
    record = book.records[shown.snippet.path]
    assert program.locator(".program__output code").inner_text().strip() == record.stdout.strip()
    assert program.locator("svg").count() == 1
    assert record.graph
    drawn = " ".join(program.locator("svg text").all_text_contents())
    assert all(node.label in drawn for node in record.graph.nodes)
    for name, options, option in zip(
        book.templates[PATH].switches, book.templates[PATH].switches.values(), shown.options, strict=True
    ):
        radios = page.get_by_role("group", name=name, exact=True).get_by_role("radio").all()
        assert [radio.is_checked() for radio in radios] == [other is option for other in options]


def test_the_switches_are_turned_by_keyboard_and_the_answer_is_announced(page: Page, site: Site) -> None:
    page.goto(f"{site.url}explorer/")
    switch(page, "with", "none").focus()
    page.keyboard.press("ArrowDown")
    expect(switch(page, "with", "no_grad(): h")).to_be_focused()
    expect(page.locator(".explorer__results[role=status]")).to_contain_text("w1.grad None")
    page.keyboard.press("Tab")
    expect(switch(page, "detach", "none")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(switch(page, "detach", "y.detach()")).to_be_checked()
    expect(page.locator(".explorer__results[role=status]")).to_have_text(
        re.compile("error element 0 of tensors does not require grad")
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".explorer__results[role=status]")).to_contain_text("w1.grad tensor(30.)")
    expect(switch(page, "with", "none")).to_be_checked()


def test_a_changed_line_is_marked(page: Page, site: Site) -> None:
    page.goto(f"{site.url}explorer/")
    marked = page.locator(".explorer mark")
    expect(marked).to_have_count(0)
    switch(page, "with", "inference_mode(): h").check()
    expect(marked).to_have_text(["    with torch.inference_mode():", "        h = dropout(w1 * x)"])


def test_the_address_follows_the_switches_and_the_back_button_leaves_the_page(page: Page, site: Site) -> None:
    page.goto(site.url)
    page.goto(f"{site.url}explorer/")
    switch(page, "dropout", "eval()").check()
    expect(page).to_have_url(f"{site.url}explorer/#dropout=eval")
    switch(page, "detach", "h.detach()").check()
    expect(page).to_have_url(f"{site.url}explorer/#dropout=eval,detach=h-detach")
    page.go_back()
    expect(page).to_have_url(site.url)
    page.go_forward()
    expect(switch(page, "detach", "h.detach()")).to_be_checked()
    expect(switch(page, "dropout", "eval()")).to_be_checked()


def test_the_download_is_the_program_that_is_shown(page: Page, site: Site, book: Book) -> None:
    page.goto(f"{site.url}explorer/")

    def download() -> tuple[str, str]:
        with page.expect_download() as started:
            page.locator(".explorer a[download]").click()
        return started.value.suggested_filename, started.value.path().read_text("utf-8")

    template = book.templates[PATH]
    name, original = download()
    assert name == "two-layers.py"
    switch(page, "with", "no_grad(): h, y").check()
    name, text = download()
    (shown,) = [variant for variant in template.variants if variant.id == "with=no-grad-h-y"]
    assert name == f"{START}-with-no-grad-h-y.py"
    assert text.strip().split("\n") == template.visible_lines(shown, "en")
    compile(text, name, "exec")
    page.get_by_role("button", name="Start over").click()
    assert download() == ("two-layers.py", original)


def test_a_ready_state_and_a_row_of_the_table_lead_to_the_explorer(page: Page, site: Site) -> None:
    page.goto(f"{site.url}explorer/")
    page.get_by_role("link", name="no_grad around everything").click()
    expect(switch(page, "with", "no_grad(): h, y")).to_be_checked()
    expect(page.locator(".explorer__results[role=status]")).to_be_in_viewport()
    page.locator("summary").click()
    page.locator(".explorer__runs tr:nth-child(4) a").click()
    expect(switch(page, "detach", "y.detach()")).to_be_checked()
    expect(page.locator(".explorer__results[role=status]")).to_be_in_viewport()


def test_an_address_that_names_no_state_shows_the_unchanged_program(page: Page, site: Site) -> None:
    for address in ("", "#all-runs", "#with=nonsense", "#%"):
        page.goto("about:blank")
        page.goto(f"{site.url}explorer/{address}")
        expect(switch(page, "with", "none")).to_be_checked()
        expect(page.locator(".explorer__results[role=status]")).to_contain_text("w2.grad tensor(12.)")


def test_the_language_switch_takes_the_state_along(page: Page, site: Site) -> None:
    page.goto(f"{site.url}explorer/#dropout=eval", wait_until="networkidle")
    page.locator(".md-header [aria-label]:has(+ .md-select__inner)").hover()
    page.locator(".md-header a[hreflang=zh]").click()
    expect(page).to_have_url(f"{site.url}zh/explorer/#dropout=eval")
    expect(switch(page, "dropout", "eval()")).to_be_checked()


def test_the_copy_button_copies_the_program_that_is_shown(
    page: Page, site: Site, book: Book, variant: Callable[[str], Variant]
) -> None:
    page.goto(f"{site.url}explorer/")
    switch(page, "with", "no_grad(): h, y").check()
    page.locator(".program button[data-md-type=copy]").click()
    page.wait_for_function("() => navigator.clipboard.readText()")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    shown = book.templates[PATH].visible_lines(variant("with=no-grad-h-y"), "en")
    assert copied.strip().split("\n") == shown


def test_it_works_from_a_file(page: Page, site: Site) -> None:
    page.goto(f"file://{site.folder}/explorer/index.html#dropout=eval")
    expect(switch(page, "dropout", "eval()")).to_be_checked()
    switch(page, "detach", "x.detach()").check()
    expect(page).to_have_url(re.compile("#dropout=eval,detach=x-detach$"))
    expect(page.locator(".explorer__results[role=status]")).to_contain_text("x.grad None")


def test_without_javascript_the_program_and_the_table_are_there(browser: Browser, site: Site, book: Book) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site.url}explorer/#with=no-grad-h")
        expect(page.locator(".explorer__form")).to_be_hidden()
        expect(page.locator(".explorer .program")).to_contain_text("w2.grad: tensor(12.)")
        expect(page.locator(".explorer__runs tbody tr")).to_have_count(len(book.templates[PATH].variants))
        row = page.locator('[id="with=no-grad-h"]')
        expect(row).to_be_in_viewport()  # the browser opens the table for it
        expect(row).to_contain_text("no_grad(): h")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_on_a_phone_nothing_is_wider_than_the_screen_in_any_state(page: Page, site: Site, language: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site.url}{'zh/' if language == 'zh' else ''}explorer/")
    page.locator("summary").click()
    wide = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for name, option in (("with", "inference_mode(): h"), ("x", "requires_grad=False"), ("detach", "y.detach()")):
        switch(page, name, option).check()
        assert page.evaluate(wide) <= 0
    row = page.locator(".explorer__runs tbody tr").nth(100)
    box = row.bounding_box()
    assert box
    assert box["width"] <= 390


@pytest.mark.parametrize("path", ["", "no-grad/what-it-does/"])
def test_other_pages_load_nothing_of_it(page: Page, site: Site, path: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(site.url + path, wait_until="networkidle")
    assert requests
    assert not [address for address in requests if "explorer" in address]
