"""The home page says at first sight what the site is for, and where to go."""

import pytest
from playwright.sync_api import Page, expect

from tests.real_site import Site

SEEN_AT_ONCE = ["h1", "textarea#paste-error", ".home__doors", ".home__example .program"]


@pytest.mark.parametrize("prefix", ["", "zh/"])
@pytest.mark.parametrize(("width", "height"), [(390, 844), (1440, 900)])
def test_title_error_box_doors_and_example_are_seen_without_scrolling(
    page: Page, site: Site, prefix: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(site.url + prefix)
    for selector in SEEN_AT_ONCE:
        expect(page.locator(selector).first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("prefix", ["", "zh/"])
def test_three_doors_lead_to_errors_tools_and_the_first_lesson(page: Page, site: Site, prefix: str) -> None:
    page.goto(site.url + prefix)
    doors = page.locator(".home__doors a")
    found = [str(doors.nth(number).evaluate("link => link.href")) for number in range(doors.count())]
    paths = ["errors/", "start/which-tool/", "start/five-minutes/"]
    assert found == [f"{site.url}{prefix}{path}" for path in paths]


@pytest.mark.parametrize("prefix", ["", "zh/"])
def test_on_a_phone_the_name_of_the_site_is_whole(page: Page, site: Site, prefix: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site.url}{prefix}no-grad/forms/")
    name = page.locator(".md-header__topic .md-ellipsis").first
    expect(name).to_have_text("Memoire for PyTorch")
    assert name.evaluate("name => name.scrollWidth <= name.clientWidth")
