"""What readers type into the search for what the pages call something else."""

from dataclasses import dataclass
from pathlib import Path

from memoire.content.project import DOCS
from memoire.problem import Problem, read_text

FILE = f"{DOCS}/assets/synonyms.tsv"


@dataclass(frozen=True)
class Synonyms:
    """One line of the file: what is meant by several words.

    Attributes:
        used: What pages say, in either language.
        typed: What readers type for it, in either language.
    """

    used: tuple[str, ...]
    typed: tuple[str, ...]


def read_synonyms(root: Path) -> tuple[list[Synonyms], list[Problem]]:
    """Read the synonyms, one meaning a line: what pages say, a tab, what readers type; words are separated by commas.

    Returns:
        The synonyms, none if there is no file, and a problem for each line that has none.
    """
    if not (root / FILE).exists():
        return [], []
    text = read_text(root / FILE, FILE)
    if isinstance(text, Problem):
        return [], [text]
    found: list[Synonyms] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [tuple(filter(None, map(str.strip, part.split(",")))) for part in line.split("\t")]
        if len(columns) == 2 and all(columns):
            found.append(Synonyms(*columns))
        else:
            todo = "Write the words that pages use, a tab, and the words that readers type, each separated by commas."
            problems.append(Problem(FILE, number, f"This line has {len(columns)} columns, or an empty one.", todo))
    return found, problems
