"""What is wrong with the text of a page by itself, whatever else the book has."""

from collections.abc import Callable, Iterator

from memoire.checks.block_marks import block_problems
from memoire.checks.choices import choice_problems
from memoire.checks.fence_marks import fence_mark_problems
from memoire.checks.formulas import formula_problems
from memoire.checks.labels import label_problems
from memoire.checks.markup import markup_problems
from memoire.checks.structure import front_matter_problems, heading_problems, question_problems
from memoire.checks.typed_output import typed_output_problems
from memoire.content.addresses import web_path
from memoire.content.languages import site_prefix
from memoire.content.page import Page
from memoire.kept import Kept
from memoire.problem import Problem

Check = Callable[[Page], Iterator[Problem]]
# What they are about: the front matter, marks that Markdown would read otherwise, all else, and the questions.
CHECKS: dict[str, list[Check]] = {
    "front matter": [front_matter_problems],
    "marks": [fence_mark_problems, block_problems, typed_output_problems, markup_problems],
    "others": [heading_problems, label_problems, formula_problems, choice_problems],
    "questions": [question_problems],
}
Found = dict[str, list[Problem]]


def text_problems(page: Page, kept: Kept | None = None) -> Found:
    """The problems of the text of a page, by what they are about; those of the last build if the text is the same.

    Args:
        page: The page.
        kept: What is kept between builds.
    """

    def make() -> dict[str, list[tuple[int, str, str]]]:
        return {about: [(one.line, one.what, one.todo) for one in found] for about, found in _find(page).items()}

    if kept is None:
        return _find(page)
    address = site_prefix(page.language) + web_path(page.path)
    stored = kept.get_or_make("problems of the text", address, {"its text": page.lines}, make)
    return {about: [Problem(page.file, *one) for one in found] for about, found in stored.items()}


def _find(page: Page) -> Found:
    return {about: [problem for check in checks for problem in check(page)] for about, checks in CHECKS.items()}
