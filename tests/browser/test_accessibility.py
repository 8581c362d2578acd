"""The site by keyboard, for screen readers and for readers who want less motion."""

from playwright.sync_api import Page, expect

from tests.real_site import Site

PAGE = "no-grad/what-it-does/"


def test_the_first_key_leads_past_the_navigation(page: Page, site: Site) -> None:
    page.goto(site.url + PAGE)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}{PAGE}#{page.locator('h1, h2').nth(0).get_attribute('id')}")


def test_whatever_has_the_focus_shows_it(page: Page, site: Site) -> None:
    page.goto(site.url + PAGE)
    for _ in range(25):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            """() => {
              const element = document.activeElement;  // a hidden switch shows its focus on its label
              const style = getComputedStyle(element.matches(".md-option") ? element.nextElementSibling : element);
              return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
            }"""
        )
        where = page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)")
        assert shown, where


def test_long_lines_of_code_are_scrolled_by_keyboard(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site.url + PAGE)
    code = page.locator(".program pre > code[tabindex='0']").first
    code.focus()
    expect(code).to_be_focused()
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("code => code.scrollLeft > 0", arg=code.element_handle())


def test_every_drawing_says_what_it_shows_in_the_language_of_the_page(site: Site) -> None:
    drawings = 0
    for path, page in site.pages.items():
        for svg in page.css(".program svg"):
            text = str(svg.attributes["aria-label"])
            assert svg.attributes["role"] == "img", path
            assert text.isascii() or path.startswith("zh/"), (path, text)
            assert not text.isascii() or not path.startswith("zh/"), (path, text)
            drawings += 1
    assert drawings


def test_nothing_moves_for_readers_who_asked_for_less_motion(page: Page, site: Site) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(site.url + PAGE)
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) => {
          const style = getComputedStyle(element);
          return [style.transitionDuration, style.animationDuration]
            .some((value) => value.split(",").some((one) => parseFloat(one) > 0.01));
        }).map((element) => element.className)"""
    )
    assert not moving
