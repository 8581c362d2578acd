"""What is said of links; the catalogue of mistakes has one of each kind."""

import pytest

from memoire.checks.links import link_problems
from tests.memoire.checks.pages import book, found, page


@pytest.mark.parametrize(
    ("link", "todo"),
    [
        ("b.md", "Did you mean 'a.md'?"),
        ("a/", "Did you mean 'a.md'?"),
        ("a.html#why", "Did you mean 'a.md#why'?"),
        ("something/else.md", "Correct the path, or remove the link."),
        ("#wy", "Did you mean 'why'?"),
        ("#nothing", "Correct the id, or link to the page without it."),
    ],
)
def test_a_link_that_leads_nowhere_is_named_with_what_is_near(link: str, todo: str) -> None:
    wrong = page(f"## Why {{#why}}\n\n[x]({link})")
    (problem,) = link_problems(book([wrong]))
    assert (problem.file, problem.line, problem.todo) == ("docs/en/a.md", 3, todo)


def test_a_link_to_an_id_of_a_page_with_other_mistakes_is_no_second_mistake() -> None:
    wrong = page("## Why\n\n[x](#why)")
    assert found(link_problems(book([wrong]))) == [(3, "No heading in docs/en/a.md has the id 'why'.")]
    assert found(link_problems(book([wrong]), broken={"docs/en/a.md"})) == []
