"""A reader sets the torch that they have once, and sees what differs there."""

from playwright.sync_api import Page, expect

from tests.real_site import Site

DIFFERS = ".program__differs"


def test_the_version_is_chosen_once_and_what_differs_on_it_is_open_and_counted(page: Page, site: Site) -> None:
    path, block = next((path, block) for path, html, _ in site.pairs if (block := html.css_first(DIFFERS)))
    version = str(block.attributes["data-torch"])
    page.goto(site.url + path)
    expect(page.locator(f"{DIFFERS}[open]")).to_have_count(0)
    page.get_by_label("Your torch").select_option(version)
    mine = page.locator(f'{DIFFERS}[data-torch="{version}"]')
    expect(page.locator(f"{DIFFERS}[open]")).to_have_count(mine.count())
    expect(page.locator(".your-torch [role=status]")).to_contain_text(str(mine.count()))
    page.goto(f"{site.url}zh/{path}")
    expect(page.locator(".your-torch select")).to_have_value(version)
    expect(page.locator(f"{DIFFERS}.is-yours[open]")).to_have_count(mine.count())
