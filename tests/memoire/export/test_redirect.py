"""The page at the address of a page that was renamed or removed."""

from bs4 import BeautifulSoup

from memoire.export.redirect import redirect_page

LINKS = {"en": ("../new/", "A & B"), "zh": ("../../zh/new/", "甲")}


def test_it_leads_on_with_a_script_without_one_and_by_links() -> None:
    page = BeautifulSoup(redirect_page("zh", "https://a.org/zh/new/", LINKS), "html.parser")
    script = page.select_one("script")
    assert script
    assert script.string == 'location.replace("../../zh/new/" + location.hash)'
    assert page.select('meta[http-equiv=refresh][content="0; url=../../zh/new/"]')
    assert page.select('link[rel=canonical][href="https://a.org/zh/new/"]')
    assert [(link["href"], link.get_text()) for link in page.select("a")] == [LINKS["en"], LINKS["zh"]]
    assert [tag["lang"] for tag in page.select("[lang]")] == ["zh-Hans", "en", "zh-Hans"]
    assert page.title
    assert page.title.string == "甲"


def test_a_title_is_escaped() -> None:
    assert "<title>A &amp; B</title>" in redirect_page("en", "https://a.org/new/", LINKS)
