"""`redirects.tsv`: pages that were renamed or removed, and the pages where their readers are sent."""

from dataclasses import dataclass
from pathlib import Path

from memoire.problem import Problem, read_text

FILE = "redirects.tsv"
HEAD = "# Where a page was, a tab, and the page that its readers are sent to; see memoire rename and memoire remove.\n"


@dataclass(frozen=True)
class Redirect:
    """A redirect.

    Attributes:
        line: Its line in the file.
        old: Path of the page that was there, below the language's folder.
        new: Path of the page that readers are sent to.
    """

    line: int
    old: str
    new: str


def read_redirects(root: Path) -> tuple[list[Redirect], list[Problem]]:
    """Read the redirects of a project, one a line.

    Returns:
        The redirects, none if there is no file, and a problem for each line that is none.
    """
    if not (root / FILE).exists():
        return [], []
    text = read_text(root / FILE, FILE)
    if isinstance(text, Problem):
        return [], [text]
    redirects: list[Redirect] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        paths = line.split("\t")
        if len(paths) == 2 and all(path.endswith(".md") for path in paths):
            redirects.append(Redirect(number, *paths))
        else:
            todo = "Write the path of a page that was, a tab, and the path of a page: section/old.md  section/new.md"
            problems.append(Problem(FILE, number, "This line is no redirect.", todo))
    return redirects, problems


def with_redirect(text: str, old: str, new: str) -> str:
    """The file with one more redirect; those that led to the old page lead to the new one, so that none is a detour."""
    lines = without_redirect(text or HEAD, new).rstrip("\n").split("\n")
    lines = [line.removesuffix(f"\t{old}") + f"\t{new}" if line.endswith(f"\t{old}") else line for line in lines]
    return "\n".join([*lines, f"{old}\t{new}"]) + "\n"


def without_redirect(text: str, old: str) -> str:
    """The file without the redirect of a page that exists again."""
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(f"{old}\t"))
