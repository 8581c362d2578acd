"""The kind of a page, and the shape that comes with it."""

import pytest

from memoire.checks.kinds import kind_problems
from memoire.content.page import Page
from memoire.content.snippet import Snippet
from tests.memoire.checks.pages import SHOWN, TABLE, book, found

LONG = "".join(f"x = {number}\n" for number in range(11))
MARKED = f"import torch\n# essential\n# a comment\n{LONG[:24]}# end\n{LONG}"
NO_REASON = "The reason does not come first under 'm'."
NO_CURE = "No cure follows the reason under 'm'."
NO_VERDICT = "No verdict comes first under 'm'."


def page(kind: str, body: str, language: str = "en", path: str = "a.md") -> Page:
    return Page(language, path, f"---\ndescription: D\nkind: {kind}\n---\n# T\n\n{body}".split("\n"))


def problems(kind: str, body: str, language: str = "en", program: str = "x = 1\ny = 2\nz = 3\n") -> list[str]:
    made = book([page(kind, body, language)], snippets={"a/b.py": Snippet("a/b.py", program)})
    return [what for _, what in found(kind_problems(made))]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", f"Text.\n\n## m {{#m}}\n\n**Why:** a\n\nb\n\n**Fix:** c\n\n{SHOWN}\n\n### other {{#o}}\n\n{SHOWN}"),
        ("zh", f"## m {{#m}}\n\n**原因**：a\n\n**解决**：b：\n\n- c\n\n{SHOWN}"),
        ("en", "## m {#m}\n\n**Why:** a\n\n**Fix:** c"),
    ],
)
def test_an_error_gives_reason_and_cure_before_its_program(language: str, body: str) -> None:
    assert problems("error", body, language) == []


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("## m {#m}", NO_REASON),
        (f"## m {{#m}}\n\n{SHOWN}\n\n**Why:** a\n\n**Fix:** b", NO_REASON),
        ("## m {#m}\n\nFirst.\n\n**Why:** a\n\n**Fix:** b", NO_REASON),
        (f"## m {{#m}}\n\n**Why:** a\n\n{SHOWN}\n\n**Fix:** b", NO_CURE),
        ("## m {#m}\n\n**Why:** a **Fix:** b", NO_CURE),
        ("## m {#m}\n\n**Why:** a\n\n## n {#n}\n\n**Why:** a\n\n**Fix:** b", NO_CURE),
    ],
)
def test_an_error_of_another_shape_is_named(body: str, what: str) -> None:
    assert problems("error", body) == [what]


def test_each_language_has_its_own_words_for_reason_and_cure() -> None:
    assert problems("error", "## m {#m}\n\n**Why:** a\n\n**Fix:** b", "zh") == [NO_REASON]


@pytest.mark.parametrize(
    ("language", "text"), [("en", '**False:** "m"'), ("en", "**No longer true:** 'm'"), ("zh", "**不全对**：“m”")]
)
def test_a_myth_begins_with_its_verdict(language: str, text: str) -> None:
    assert problems("myth", f"Text.\n\n## m {{#m}}\n\n{text}\n\nMore.", language) == []


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ('## "m" {#m}\n\n**False:** "m"', 'The heading "m" is what is said, so that it looks like the truth.'),
        ("## m {#m}\n\nMore.\n\n**False:** it is said", NO_VERDICT),
        (f"## m {{#m}}\n\n{SHOWN}\n\n**False:** it is said", NO_VERDICT),
    ],
)
def test_a_myth_of_another_shape_is_named(body: str, what: str) -> None:
    assert problems("myth", body) == [what]


@pytest.mark.parametrize("before", ["", "Text.\n\n", "Text.\n\nMore.\n\n", "Text.\n\n## m {#m}\n\n"])
@pytest.mark.parametrize("program", ["x = 1\n# a\ny = 2\n\nz = 3\n", MARKED])
def test_a_recipe_begins_with_a_few_lines_to_copy(before: str, program: str) -> None:
    assert problems("recipe", f"{before}{SHOWN}\n\nText.", program=program) == []


@pytest.mark.parametrize("body", ["Text.", f"One.\n\nTwo.\n\nThree.\n\n{SHOWN}", "Text.\n\n```bash\nls\n```"])
def test_a_recipe_whose_program_is_not_first_is_named(body: str) -> None:
    what = "A recipe begins with the program to copy, after one paragraph that answers, or two."
    assert problems("recipe", body) == [what]


@pytest.mark.parametrize(("program", "count"), [("x = 1\n# a comment\ny = 2\n", 2), (LONG, 11)])
def test_a_recipe_that_shows_too_few_or_too_many_lines_is_named(program: str, count: int) -> None:
    what = f"This program shows {count} lines of code first, and a recipe 3 to 10."
    assert problems("recipe", SHOWN, program=program) == [what]


def test_a_comparison_has_a_table_that_programs_fill() -> None:
    assert problems("comparison", TABLE) == []
    what = "A comparison has a table that programs fill, and this page has none."
    assert problems("comparison", "| a | b |\n|---|---|\n| c | d |") == [what]


@pytest.mark.parametrize("kind", ["concept", "reference"])
def test_other_kinds_have_the_shape_that_they_need(kind: str) -> None:
    assert problems(kind, "## m {#m}") == []


def test_a_kind_is_one_of_a_few_and_named_at_its_line() -> None:
    (problem,) = kind_problems(book([page("recipes", "Text.")]))
    assert (problem.line, problem.what) == (3, "There is no kind of page 'recipes'.")
    assert "concept, comparison, recipe, error, myth, reference" in problem.todo


def test_both_languages_of_a_page_are_of_one_kind() -> None:
    pages = [page("concept", "Text."), page("reference", "Text.", "zh")]
    (problem,) = kind_problems(book(pages))
    assert (problem.file, problem.line) == ("docs/zh/a.md", 3)
    assert problem.what == "In English the page is of the kind 'concept', here of the kind 'reference'."


def test_where_pages_have_kinds_each_has_one() -> None:
    without = Page("en", "b.md", ["---", "description: D", "---", "# T"])
    assert found(kind_problems(book([without]))) == []
    (problem,) = kind_problems(book([page("concept", "Text."), without]))
    assert (problem.file, problem.what) == ("docs/en/b.md", "The page does not say of which kind it is.")
