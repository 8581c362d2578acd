"""One sentence on how much is run and checked."""

import pytest

from memoire.content.directive_use import Use
from memoire.directives.totals import Totals
from memoire.records.environment import environment, public_version
from tests.memoire.directives.contexts import book, context, page

SOURCES = {
    "a.py": "assert x  # claim: a\nassert y  # claim: b-c\n",
    "t.py": "# switch x: 1 -> 2\nx = 1\n# results: x\n",
}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "4 programs run and 2 claims are checked in each build, on torch {torch}, Python {python}."),
        ("zh", "每次构建都会运行 4 个程序，验证 2 条论断，环境是 torch {torch} 和 Python {python}。"),
    ],
)
def test_programs_and_claims_are_counted_before_they_run(language: str, sentence: str) -> None:
    on = page("", language)
    text = Totals().source(Use("block", 1, "totals", ""), context(book([on], SOURCES), on))
    known = environment()
    expected = sentence.format(torch=public_version(known["torch"]), python=known["python"])
    assert text == f"{expected}\n{{ .home__totals }}"
