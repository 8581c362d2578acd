"""Redirects that lead nowhere, or that a page stands in the way of."""

from memoire.checks.redirects import redirect_problems
from memoire.content.redirects import Redirect
from tests.memoire.checks.pages import found, page

HERE = [page("# A")]  # a.md


def test_a_redirect_from_no_page_to_a_page_is_right() -> None:
    assert list(redirect_problems([Redirect(1, "b.md", "a.md")], HERE)) == []
    assert list(redirect_problems([Redirect(1, "b.md", "a.md")], [page("# 甲", "zh")])) == []


def test_other_redirects_are_named() -> None:
    assert found(redirect_problems([Redirect(2, "b.md", "c.md")], HERE)) == [
        (2, "There is no page c.md to send readers to.")
    ]
    assert found(redirect_problems([Redirect(3, "a.md", "a.md")], HERE)) == [(3, "The page a.md exists.")]
    twice = [Redirect(1, "b.md", "a.md"), Redirect(2, "b.md", "a.md")]
    assert found(redirect_problems(twice, HERE)) == [(2, "b.md is redirected twice.")]
