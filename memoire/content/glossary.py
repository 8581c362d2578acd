"""The glossary: terms in both languages, and the Chinese words that pages must avoid."""

from dataclasses import dataclass
from pathlib import Path

from memoire.content.project import DOCS
from memoire.problem import Problem, read_text

FILE = f"{DOCS}/assets/glossary.tsv"


@dataclass(frozen=True)
class Term:
    """One line of the glossary.

    Attributes:
        english: The term in English.
        chinese: The term in Chinese.
        avoided: Other Chinese words for it, which pages must not use.
    """

    english: str
    chinese: str
    avoided: tuple[str, ...]


def read_terms(root: Path) -> tuple[list[Term], list[Problem]]:
    """Read the glossary, one term a line: English, Chinese, words to avoid, separated by tabs.

    Returns:
        The terms, none if there is no file, and a problem for each line that is not a term.
    """
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
            todo = "Write English, Chinese and the words to avoid, if any, separated by tabs."
            problems.append(Problem(FILE, number, f"This line has {len(parts)} columns, not 3.", todo))
    return terms, problems
