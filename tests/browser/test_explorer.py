"""The gradient explorer in a real browser."""

import re
from collections.abc import Callable

import nbformat
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from memoire.content.template import Variant
from memoire.handbook.book import Book, read_book
from memoire.handbook.runs import Runs
from memoire.records.printed import printed_values
from memoire.render.blocks import program_id
from memoire.running.choose_runner import LazyRunner
from tests.real_site import ROOT, Site

PATHS = {
    "explorer/two-layers.py": "explorer/",
    "explorer/residual.py": "explorer/residual/",
    "explorer/gan-step.py": "explorer/gan-step/",
    "explorer/target-network.py": "explorer/target-network/",
}
PATH = "explorer/two-layers.py"
START = "program-explorer-two-layers"
# From every state, or from every few, presses each button and notes what the page says of the step.
PRESS_ALL = """
async (every) => {
  const details = document.querySelector("details:has(.explorer__runs, noscript)");
  details.open = true;
  await new Promise((done) => details.addEventListener("toggle", () => setTimeout(done), { once: true }));
  const table = [...document.querySelectorAll(".explorer__runs tbody th a")].map((link) => link.getAttribute("href"));
  const why = document.querySelector(".explorer__why");
  const buttons = [...document.querySelectorAll(".explorer__form [aria-pressed]")];
  const steps = [];
  document.querySelector(".explorer").style.display = "none"; // to lay it out each time takes most of the time
  for (let start = 0; start < table.length; start += every) {
    for (const button of buttons) {
      if (location.hash !== table[start]) {
        const moved = new Promise((done) => addEventListener("hashchange", done, { once: true }));
        location.hash = table[start];
        await moved;
      }
      const isIdle = button.classList.contains("is-idle");
      button.click();
      const { kind, shadow } = why.dataset;
      steps.push([start, table.indexOf(location.hash), kind, shadow ?? "", why.textContent, isIdle]);
    }
  }
  return steps;
}
"""


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


def switch(page: Page, label: str) -> Locator:
    return page.locator(".explorer__form").get_by_role("button", name=label, exact=True)


def said(page: Page) -> Locator:
    return page.locator(".explorer__said[role=status]")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("start", range(0, 288, 57))
@pytest.mark.parametrize("path", PATHS)
def test_what_is_shown_is_the_record(page: Page, site: Site, book: Book, path: str, language: str, start: int) -> None:
    template = book.templates[path]
    shown = template.variants[start]
    address = shown.id or program_id(path)
    page.goto(f"{site.url}{'zh/' if language == 'zh' else ''}{PATHS[path]}#{address}")
    program = page.locator(".explorer .program")
    lines = template.visible_lines(shown, language)
    expect(program.locator("code").first).to_have_text("\n".join(lines), use_inner_text=True)
    record = book.records[shown.snippet.path]
    assert program.locator(".program__output code").inner_text().strip() == record.stdout.strip()
    assert program.locator("svg").count() == 1
    assert record.graph
    drawn = " ".join(program.locator("svg text").all_text_contents())
    assert all(node.label in drawn for node in record.graph.nodes)
    pressed = page.locator(".explorer__form [aria-pressed=true]").evaluate_all(
        "(all) => all.map(({ dataset }) => [Number(dataset.switch), Number(dataset.option)])"
    )
    positions = [
        (number, options.index(option))
        for number, (options, option) in enumerate(zip(template.switches.values(), shown.options, strict=True))
    ]
    assert sorted(map(tuple, pressed)) == [position for position in positions if position[1]]


@pytest.mark.parametrize(
    ("path", "every"),
    [(PATH, 89), ("explorer/residual.py", 61), ("explorer/gan-step.py", 31), ("explorer/target-network.py", 17)],
)
def test_what_is_said_of_each_step_follows_from_both_records(
    page: Page, site: Site, book: Book, path: str, every: int
) -> None:
    template = book.templates[path]
    states = [variant.options for variant in template.variants]
    record = {variant.options: book.records[variant.snippet.path] for variant in template.variants}
    values = {state: printed_values(one.stdout) for state, one in record.items()}
    starts = [options[0] for options in template.switches.values()]
    page.goto(site.url + PATHS[path])
    steps = page.evaluate(PRESS_ALL, every)
    assert len(steps) == len(range(0, len(states), every)) * sum(len(o) - 1 for o in template.switches.values())
    for old, new, kind, shadow, text, was_marked in steps:
        before, after = states[old], states[new]
        is_same = (record[before].stdout, record[before].graph) == (record[after].stdout, record[after].graph)
        assert was_marked == is_same == (kind == "idle"), (old, new)
        if is_same:
            without = set(map(int, shadow.split()))
            if not without:  # one option took the place of another one that does the same
                assert "do the same here" in text, (old, new)
                assert [
                    place for place, pair in enumerate(zip(before, after, starts, strict=True)) if len(set(pair)) > 2
                ]
                continue
            assert all(before[place] is after[place] is not starts[place] for place in without)
            assert all(before[place].label in text for place in without)
            less = [
                tuple(starts[place] if place in without else option for place, option in enumerate(state))
                for state in (before, after)
            ]
            one, other = (record[state] for state in less)
            assert (one.stdout, one.graph) != (other.stdout, other.graph), (old, new)
            continue
        assert (kind == "error") == ("error" in values[after])
        gone = [
            name for name in template.results if [values[state].get(name) for state in (before, after)][1] == "None"
        ]
        gone = [name for name in gone if values[before].get(name) != "None"]
        if kind != "error" and gone:
            assert f"Now None: {', '.join(gone)}, since no recorded way" in text
        if kind == "graph":
            assert record[before].stdout == record[after].stdout


def test_a_press_changes_code_output_gradients_graph_and_says_why(page: Page, site: Site) -> None:
    page.goto(f"{site.url}explorer/")
    expect(said(page)).to_contain_text("Press a switch in the picture.")
    switch(page, "h.detach() on the way from h to y").click()
    expect(switch(page, "h.detach() on the way from h to y")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".explorer .program code mark.is-new").first).to_have_text("    y = w2 * h.detach()")
    expect(page.locator(".program__output mark.is-new")).to_have_text(["x.grad:  None", "w1.grad: None"])
    expect(page.locator(".program__graph .node.is-new").first).to_be_visible()
    expect(page.locator('.explorer__value[data-name="w1"] .explorer__grad')).to_have_text("None")
    expect(said(page)).to_contain_text("Now None: x.grad, w1.grad, since no recorded way leads from loss to x, w1.")
    switch(page, "h.detach() on the way from h to y").click()
    expect(said(page)).to_contain_text("Again there: x.grad, w1.grad")


def test_an_error_leads_to_its_page(page: Page, site: Site) -> None:
    page.goto(f"{site.url}zh/explorer/")
    page.locator('.explorer__form [aria-label^="y.detach()"]').click()
    page.get_by_role("link", name="这条报错是什么意思").click()
    expect(page).to_have_url(f"{site.url}zh/errors/no-graph/#element-0")


def test_a_switch_that_changes_nothing_is_marked_and_says_why(page: Page, site: Site) -> None:
    page.goto(f"{site.url}explorer/#with=no-grad-h")
    idle = switch(page, "x.detach() on the way from x to h")
    expect(idle).to_have_class("is-idle")
    idle.click()
    expect(said(page)).to_contain_text(
        "Nothing changes: this switch would take away x.grad, and no_grad(): h has done that"
    )


def test_another_model_is_chosen_by_its_link(page: Page, site: Site) -> None:
    page.goto(f"{site.url}explorer/")
    page.get_by_role("link", name="a branch with a residual connection").first.click()
    expect(page).to_have_url(f"{site.url}explorer/residual/")
    switch(page, "a.detach() on the way from a to y").click()
    expect(said(page)).to_contain_text("1 recorded way leads from loss to w instead of 2.")
    page.get_by_role("link", name="a step of a GAN").first.click()
    expect(page.locator(".explorer .program__output")).to_contain_text("backward through the graph a second time")


def test_the_switches_are_pressed_by_keyboard_and_keep_the_focus(page: Page, site: Site) -> None:
    page.goto(f"{site.url}explorer/")
    switch(page, "no_grad: h: run this in the block").focus()
    page.keyboard.press("Space")
    expect(switch(page, "no_grad: h: run this in the block")).to_be_focused()
    expect(said(page)).to_contain_text("w1.grad None")
    page.keyboard.press("Tab")
    expect(switch(page, "inference_mode: h: run this in the block")).to_be_focused()
    page.keyboard.press("Enter")
    expect(switch(page, "no_grad: h: run this in the block")).to_have_attribute("aria-pressed", "false")
    expect(said(page)).to_contain_text("Inference tensors cannot be saved for backward")


@pytest.mark.parametrize("path", PATHS.values())
def test_the_tour_asks_before_it_shows_and_each_answer_is_checked(page: Page, site: Site, path: str) -> None:
    page.goto(site.url + path)
    tour = page.locator(".explorer__tour")
    tour.get_by_role("button", name="Guided tour: 8 states").click()
    for step in range(1, 9):
        expect(tour).to_contain_text(f"{step} of 8")
        expect(tour).to_contain_text("?")
        before = page.url
        tour.get_by_role("button", name="Show what happens").click()
        assert page.url != before
        expect(tour.locator("p").nth(1)).not_to_be_empty()
        expect(tour.locator("a.claim").first).to_be_visible()
        name = "Next question" if step < 8 else "End the tour"
        tour.get_by_role("button", name=name).first.click()
    expect(tour.get_by_role("button", name="Guided tour: 8 states")).to_be_visible()
    last = page.locator('.explorer-tour > ol > li:last-child a[href^="#"]').first.get_attribute("href")
    assert page.url == f"{site.url}{path}{last}"


@pytest.mark.parametrize("size", [(390, 844), (1440, 900)], ids=["phone", "desk"])
@pytest.mark.parametrize("path", PATHS.values())
def test_the_result_is_in_sight_while_a_switch_is_pressed(
    page: Page, site: Site, size: tuple[int, int], path: str
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(site.url + path)
    for button in page.locator(".explorer__form [aria-pressed]").all():
        button.click()
        expect(button).to_be_in_viewport()
        expect(page.locator(".explorer__results")).to_be_in_viewport(ratio=1)
        expect(page.locator(".explorer__why")).to_be_in_viewport(ratio=1)
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
    page.locator(".explorer .program__graph svg").scroll_into_view_if_needed()
    expect(page.locator(".explorer__results")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("path", PATHS.values())
def test_a_page_transfers_at_most_120_kilobytes(page: Page, site: Site, path: str) -> None:
    sizes: list[int] = []
    page.on("response", lambda response: sizes.append(int(response.headers.get("content-length", "0"))))
    page.goto(site.url + path, wait_until="networkidle")
    assert sum(sizes) <= 120 * 1024


def test_the_notebook_has_the_program_that_is_shown(page: Page, site: Site, book: Book) -> None:
    page.goto(f"{site.url}explorer/#with=no-grad-h-y")
    with page.expect_download() as started:
        page.get_by_role("button", name="As a notebook").click()
    assert started.value.suggested_filename == f"{START}-with-no-grad-h-y.ipynb"
    made = nbformat.reads(started.value.path().read_text("utf-8"), 4)
    nbformat.validate(made)
    (shown,) = [variant for variant in book.templates[PATH].variants if variant.id == "with=no-grad-h-y"]
    assert made.cells[0].source.split("\n") == book.templates[PATH].visible_lines(shown, "en")


def test_a_changed_line_is_marked(page: Page, site: Site) -> None:
    page.goto(f"{site.url}explorer/")
    marked = page.locator(".explorer .language-python mark")
    expect(marked).to_have_count(0)
    switch(page, "inference_mode: h: run this in the block").click()
    expect(marked).to_have_text(["    with torch.inference_mode():", "        h = dropout(w1 * x)"])


def test_the_address_follows_the_switches_and_the_back_button_leaves_the_page(page: Page, site: Site) -> None:
    page.goto(site.url)
    page.goto(f"{site.url}explorer/")
    switch(page, "eval() at dropout").click()
    expect(page).to_have_url(f"{site.url}explorer/#dropout=eval")
    switch(page, "h.detach() on the way from h to y").click()
    expect(page).to_have_url(f"{site.url}explorer/#dropout=eval,detach=h-detach")
    page.go_back()
    expect(page).to_have_url(site.url)
    page.go_forward()
    expect(switch(page, "h.detach() on the way from h to y")).to_have_attribute("aria-pressed", "true")
    expect(switch(page, "eval() at dropout")).to_have_attribute("aria-pressed", "true")


def test_the_download_is_the_program_that_is_shown(page: Page, site: Site, book: Book) -> None:
    page.goto(f"{site.url}explorer/")

    def download() -> tuple[str, str]:
        with page.expect_download() as started:
            page.locator(".explorer a[download]").click()
        return started.value.suggested_filename, started.value.path().read_text("utf-8")

    template = book.templates[PATH]
    name, original = download()
    assert name == "two-layers.py"
    switch(page, "no_grad: h, y: run this in the block").click()
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
    expect(switch(page, "no_grad: h, y: run this in the block")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".explorer__results")).to_be_in_viewport()
    page.locator("summary").click()
    page.locator(".explorer__runs tbody tr:nth-child(10) a").click()
    expect(switch(page, "y.detach() on the way from y to loss")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".explorer__results")).to_be_in_viewport()


def test_an_address_that_names_no_state_shows_the_unchanged_program(page: Page, site: Site) -> None:
    for address in ("", "#all-runs", "#with=nonsense", "#%"):
        page.goto("about:blank")
        page.goto(f"{site.url}explorer/{address}")
        expect(page.locator(".explorer__form [aria-pressed=true]")).to_have_count(0)
        expect(page.locator(".explorer__results")).to_contain_text("w2.grad tensor(12.)")


def test_the_language_switch_takes_the_state_along(page: Page, site: Site) -> None:
    page.goto(f"{site.url}explorer/#dropout=eval", wait_until="networkidle")
    page.locator(".md-header [aria-label]:has(+ .md-select__inner)").hover()
    page.locator(".md-header a[hreflang=zh]").click()
    expect(page).to_have_url(f"{site.url}zh/explorer/#dropout=eval")
    expect(switch(page, "eval()：在 dropout 上")).to_have_attribute("aria-pressed", "true")


def test_the_copy_button_copies_the_program_that_is_shown(
    page: Page, site: Site, book: Book, variant: Callable[[str], Variant]
) -> None:
    page.goto(f"{site.url}explorer/")
    switch(page, "no_grad: h, y: run this in the block").click()
    page.locator(".program button[data-md-type=copy]").click()
    page.wait_for_function("() => navigator.clipboard.readText()")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    shown = book.templates[PATH].visible_lines(variant("with=no-grad-h-y"), "en")
    assert copied.strip().split("\n") == shown


def test_it_works_from_a_file(page: Page, site: Site) -> None:
    page.goto(f"file://{site.folder}/explorer/index.html#dropout=eval")
    expect(switch(page, "eval() at dropout")).to_have_attribute("aria-pressed", "true")
    switch(page, "x.detach() on the way from x to h").click()
    expect(page).to_have_url(re.compile("#dropout=eval,detach=x-detach$"))
    expect(page.locator(".explorer__results")).to_contain_text("x.grad None")


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
    for button in page.locator(".explorer__form [aria-pressed]").all():
        button.click()
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
