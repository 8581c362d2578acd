"""The problems of a page's text, which are found again only if the text has changed."""

from pathlib import Path

from memoire.checks.page_text import CHECKS, text_problems
from memoire.content.page import Page
from memoire.kept import Kept, read_report
from tests.memoire.checks.pages import page

RIGHT = "---\ndescription: About this.\n---\n# Title\n\nText."
WRONG = "# Title\n\n##Part {#part}\n\n## More\n\n$\\foo$"


def lines(source: Page, kept: Kept | None = None) -> dict[str, list[int]]:
    """The lines of the problems, by what they are about."""
    return {about: [problem.line for problem in found] for about, found in text_problems(source, kept).items()}


def test_a_right_page_has_none() -> None:
    assert text_problems(page(RIGHT)) == {about: [] for about in CHECKS}


def test_they_are_told_apart_by_what_they_are_about() -> None:
    assert lines(page(WRONG)) == {"front matter": [1], "marks": [3], "others": [5, 7], "questions": []}


def test_kept_ones_are_the_same_and_are_found_again_after_an_edit(tmp_path: Path) -> None:
    for text, why in ((WRONG, ["nothing was kept"]), (WRONG, []), (RIGHT, ["its text"]), (WRONG, ["its text"])):
        kept = Kept(tmp_path, {})
        assert text_problems(page(text), kept) == text_problems(page(text))
        kept.store_report()
        (told,) = read_report(tmp_path).values()
        assert told == {"problems of the text": why}
