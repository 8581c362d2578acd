"""The picture of an explorer as SVG."""

import pytest
from bs4 import BeautifulSoup, Tag

from memoire.render.explorer_layout import button_text
from memoire.render.explorer_picture import picture
from tests.memoire.render.test_explorer_layout import TEMPLATES

TWO, RESIDUAL = TEMPLATES["explorer/two-layers.py"], TEMPLATES["explorer/residual.py"]


def drawn(path: str, language: str = "en") -> BeautifulSoup:
    return BeautifulSoup(picture(TEMPLATES[path], language), "html.parser")


def button(page: BeautifulSoup, label: str) -> Tag:
    (found,) = page.find_all("button", attrs={"aria-label": label})
    assert isinstance(found, Tag)
    return found


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("path", TEMPLATES)
def test_each_button_is_labelled_with_what_it_shows_and_names_its_position(path: str, language: str) -> None:
    buttons = drawn(path, language).select("button")
    labels = [str(found["aria-label"]) for found in buttons]
    assert len(set(labels)) == len(labels)
    switches = list(TEMPLATES[path].switches.values())
    for found, label in zip(buttons, labels, strict=True):
        assert label.startswith(found.get_text())
        option = switches[int(str(found["data-switch"]))][int(str(found["data-option"]))]
        assert button_text(option) == found.get_text()


def test_a_button_says_where_it_is() -> None:
    page = drawn("explorer/two-layers.py")
    assert button(page, "h.detach() on the way from h to y")["data-option"] == "2"
    assert button(page, "requires_grad=False at w1")["data-option"] == "1"
    assert button(page, "no_grad: h, y: run this in the block")["data-option"] == "2"
    assert button(page, "h.mul_(2) after y")["data-option"] == "1"


@pytest.mark.parametrize("path", TEMPLATES)
def test_there_is_an_arrow_for_each_use_of_a_variable(path: str) -> None:
    arrows = {(arrow["data-from"], arrow["data-to"]) for arrow in drawn(path).select(".explorer__way")}
    assert arrows == {(name, value.name) for value in TEMPLATES[path].flow for name in value.inputs}


def test_a_block_has_a_frame_around_what_runs_in_it() -> None:
    page = drawn("explorer/two-layers.py")
    one, two, *_ = page.select(".explorer__region")
    assert float(str(two["height"])) > 2 * float(str(one["height"])) > 0
