"""The terms of both languages, and the words that Chinese pages must not use in their place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from memoire.page import CODE_SPAN, DOCS, Page
from memoire.problem import Problem, read_text

FILE = f"{DOCS}/assets/glossary.tsv"
ADDRESS = re.compile(r"\]\([^)]*\)|<[^>]*>")


@dataclass(frozen=True)
class Term:
    """One line of the glossary.

    Attributes:
        english: The term in English.
        chinese: The term in Chinese.
        avoided: Other Chinese words for it, which readers should not meet here.
    """

    english: str
    chinese: str
    avoided: tuple[str, ...]


def read_terms(root: Path) -> list[Term]:
    """The glossary, one term a line: English, Chinese, words to avoid, parted by tabs; none if there is no file."""
    return _read(root)[0]


def glossary_problems(root: Path) -> list[Problem]:
    """The lines of the glossary that are no terms."""
    return _read(root)[1]


def _read(root: Path) -> tuple[list[Term], list[Problem]]:
    if not (root / FILE).exists():
        return [], []
    text = read_text(root / FILE, FILE)
    if isinstance(text, Problem):
        return [], [text]
    terms: list[Term] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        parts = line.split("\t")
        if not line.strip() or line.startswith("#"):
            continue
        if len(parts) == 3:
            terms.append(Term(parts[0], parts[1], tuple(filter(None, parts[2].split(",")))))
        else:
            todo = "Write English, Chinese and the words to avoid, if any, with a tab between each."
            problems.append(Problem(FILE, number, f"This term has {len(parts)} columns, not 3.", todo))
    return terms, problems


def term_problems(pages: list[Page], terms: list[Term]) -> Iterator[Problem]:
    """Chinese pages use one word for one thing; code, addresses and what stands in quotation marks are left out."""
    instead = {word: term.chinese for term in terms for word in term.avoided}
    if not instead:
        return
    avoided = re.compile("|".join(map(re.escape, sorted(instead, key=len, reverse=True))))
    for page in (page for page in pages if page.language == "zh"):
        fenced = {number for fence in page.fences for number in range(fence.line, fence.end + 1)}
        for number, line in enumerate(page.lines, 1):
            if number in fenced:
                continue
            text = re.sub("“[^”]*”", "", ADDRESS.sub("", CODE_SPAN.sub("", line)))
            for word in dict.fromkeys(avoided.findall(text)):
                todo = f"See {FILE}; quotation marks “…” allow the words of others."
                yield Problem(page.file, number, f"The term here is '{instead[word]}', not '{word}'.", todo)
