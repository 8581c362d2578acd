"""Readers choose their torch where it makes a difference."""

from bs4 import BeautifulSoup

from memoire.render.your_torch import with_choice

DIFFERS = '<details class="program__differs" data-torch="2.9.1"></details>'
VERSIONS = ["2.9.1", "2.13.0", "2.14.1"]


def test_a_page_on_which_something_differs_offers_every_version_and_begins_with_its_own() -> None:
    page = BeautifulSoup(with_choice(f"<h1>Title</h1>{DIFFERS}", VERSIONS, "2.13.0", "en"), "html.parser")
    choice = page.select_one("h1 + .your-torch")
    assert choice
    assert [option.get_text() for option in choice.select("option")] == VERSIONS
    assert [option.get_text() for option in choice.select("option[selected]")] == ["2.13.0"]
    assert choice.label and choice.label.get_text().startswith("Your torch:")


def test_without_javascript_the_choice_is_hidden_as_it_would_do_nothing() -> None:
    page = BeautifulSoup(with_choice(f"<h1>标题</h1>{DIFFERS}", VERSIONS, "2.13.0", "zh"), "html.parser")
    assert page.select(".your-torch[hidden]")


def test_a_page_on_which_nothing_differs_stays_as_it_is() -> None:
    assert with_choice("<h1>Title</h1><p>Text</p>", VERSIONS, "2.13.0", "en") == "<h1>Title</h1><p>Text</p>"
