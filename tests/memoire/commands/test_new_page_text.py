"""What new pages start with; that it passes all checks is tested with the command."""

import ast

import pytest

from memoire.checks.kinds import KINDS
from memoire.commands.new_page_text import page_text, program_text
from memoire.content.page import Page

WORDS = {"kind": "K", "title": "T", "path": "a/b", "claim": "a-b"}


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_start_with_the_same_program_claim_and_headings(kind: str) -> None:
    pages = [Page(language, "a.md", page_text(kind, language).format(**WORDS).split("\n")) for language in ("en", "zh")]
    for page in pages:
        assert [path for _, path in page.programs] == ["a/b.py"]
        assert [name for _, name in page.citations] == ["a-b"]
    assert len({tuple(heading.id for heading in page.headings) for page in pages}) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_the_program_is_python_and_makes_the_claim(kind: str) -> None:
    program = program_text(kind).format(**WORDS)
    assert ast.parse(program)
    assert program.endswith("  # claim: a-b\n")
