"""The built site in a real browser, under a project path."""

import pytest
from playwright.sync_api import Page, expect

from memoire.content.snippet import read_snippets
from memoire.render.highlight import localise
from tests.real_site import ROOT, Site

PAGE = "no-grad/what-it-does/"


@pytest.mark.parametrize(("start", "language", "end"), [(PAGE, "zh", f"zh/{PAGE}"), (f"zh/{PAGE}", "en", PAGE)])
@pytest.mark.parametrize("arrives", [True, False], ids=["arrives at it", "scrolls to it"])
def test_the_language_switch_keeps_the_heading_that_the_reader_sees(
    page: Page, site: Site, start: str, language: str, end: str, arrives: bool
) -> None:
    page.goto(f"{site.url}{start}{'#leaving-the-block' if arrives else ''}", wait_until="networkidle")
    heading = page.locator("#leaving-the-block")
    if not arrives:
        heading.evaluate("heading => heading.scrollIntoView()")
    # What is above it may still change its height on a slow machine; a reader would look, too, before the click.
    expect(heading).to_be_in_viewport()
    page.wait_for_function("() => document.querySelector('#leaving-the-block').getBoundingClientRect().top < 200")
    # Playwright's own click may scroll the page first, though the header is in sight.
    page.locator(f".md-header a[hreflang={language}]").evaluate("link => link.click()")
    expect(page).to_have_url(f"{site.url}{end}#leaving-the-block")
    expect(heading).to_be_in_viewport()


@pytest.mark.parametrize(("start", "language"), [(PAGE, "en"), (f"zh/{PAGE}", "zh")])
def test_the_copy_button_copies_the_whole_program_with_the_readers_comments(
    page: Page, site: Site, start: str, language: str
) -> None:
    page.goto(site.url + start)
    program = page.locator(".program").first
    path = program.locator(".filename").inner_text().removeprefix("snippets/")
    program.locator("button[data-md-type=copy]").first.click()
    page.wait_for_function("() => navigator.clipboard.readText()")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.strip() == localise(read_snippets(ROOT)[0][path].source, language).strip()
    assert "claim:" not in copied
    compile(copied, path, "exec")


@pytest.mark.parametrize("path", ["errors/in-place/", "zh/errors/in-place/"])
def test_every_block_of_code_has_an_id_of_its_own(page: Page, site: Site, path: str) -> None:
    page.goto(site.url + path)
    page.wait_for_function("() => [...document.querySelectorAll('pre')].every(({ id }) => id.startsWith('__code_'))")
    ids = page.locator("pre").evaluate_all("blocks => blocks.map((block) => block.id)")
    assert len(ids) > 10
    assert len(set(ids)) == len(ids)


# The ratio of contrast of WCAG 2 between the colour of an element, perhaps translucent, and its own background.
CONTRAST = """(button) => {
  const style = getComputedStyle(button), ground = getComputedStyle(button.closest(".md-code__nav")).backgroundColor;
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const luminance = (...colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(ground), luminance(ground, style.color)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_button_that_copies_is_seen_before_it_is_pointed_at(page: Page, site: Site, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # ty: ignore[invalid-argument-type]
    page.goto(site.url + PAGE)
    button = page.locator(".program button[data-md-type=copy]").first
    assert button.evaluate(CONTRAST) >= 3  # what WCAG asks for icons


def test_after_a_jump_nothing_lies_over_the_heading(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site.url}{PAGE}#leaving-the-block")
    page.mouse.wheel(0, -60)  # a button that leads back to the top would come up now
    page.wait_for_timeout(300)
    on_top = page.locator("#leaving-the-block").evaluate(
        """(heading) => {
          const { left, top, height } = heading.getBoundingClientRect();
          return heading.contains(document.elementFromPoint(left + 5, top + height / 2));
        }"""
    )
    assert on_top
    expect(page.locator(".md-top")).to_have_count(0)


@pytest.mark.parametrize(
    ("language", "label"), [("", "Search for “view made in no grad”"), ("zh/", "搜索“view made in no grad”")]
)
def test_the_words_of_an_address_that_does_not_exist_can_be_searched_for(
    page: Page, site: Site, language: str, label: str
) -> None:
    page.goto(f"{site.url}{language}view-made-in-no-grad/index.html")
    page.get_by_role("link", name=label).click()
    expect(page).to_have_url(f"{site.url}{language}?q=view%20made%20in%20no%20grad")
    expect(page.locator(".md-search-result__list > li").first).to_be_visible()


def test_an_address_without_words_is_not_searched_for(page: Page, site: Site) -> None:
    page.goto(f"{site.url}-/")
    expect(page.get_by_role("link", name="Home", exact=True).first).to_be_visible()
    expect(page.locator("a[data-search]").first).to_be_hidden()
