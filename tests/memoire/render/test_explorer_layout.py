"""Where the picture of an explorer has its parts, for the templates of the handbook and a small one."""

from itertools import combinations

import pytest

from memoire.content.snippet import Snippet, read_snippets
from memoire.content.template import Template
from memoire.render.explorer_layout import WIDTH, Box, button_text, layout
from tests.conftest import ROOT

TEMPLATES = {
    path: Template(snippet) for path, snippet in read_snippets(ROOT)[0].items() if "# switch " in snippet.source
}


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@pytest.mark.parametrize("path", TEMPLATES)
def test_every_variable_and_every_switch_has_a_place_of_its_own(path: str) -> None:
    template = TEMPLATES[path]
    made = layout(template)
    assert set(made.values) == {value.name for value in template.flow}
    assert set(made.buttons) == {option for options in template.switches.values() for option in options[1:]}
    for boxes in (made.values.values(), made.buttons.values()):
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
        assert all(box.x >= 0 and box.x + box.width <= WIDTH and box.y + box.height <= made.height for box in boxes)


@pytest.mark.parametrize("path", TEMPLATES)
def test_a_program_runs_downwards_and_a_button_is_above_what_it_leads_to(path: str) -> None:
    made = layout(TEMPLATES[path])
    computed = [made.values[value.name].y for value in TEMPLATES[path].flow if value.inputs]
    assert computed == sorted(computed)
    for option, (_, name) in made.ways.items():
        assert made.buttons[option].y + made.buttons[option].height <= made.values[name].y


@pytest.mark.parametrize("path", TEMPLATES)
def test_what_a_button_says_fits_into_it(path: str) -> None:
    for option, box in layout(TEMPLATES[path]).buttons.items():
        assert len(button_text(option)) * 6.7 <= box.width - 4, button_text(option)


def test_a_variable_that_nothing_is_computed_from_has_a_place_too() -> None:
    template = Template(Snippet("t.py", "# switch x: 1 -> 2\nx = 1\nprint('x:', x)\n# results: x\n"))
    made = layout(template)
    assert list(made.values) == ["x"]
    assert len(made.buttons) == 1
