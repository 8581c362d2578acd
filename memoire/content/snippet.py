"""A snippet: a whole program, its comments in two languages, and its claims."""

import ast
import io
import re
import tokenize
from dataclasses import dataclass
from pathlib import Path

from memoire.content.languages import LANGUAGES
from memoire.content.project import SNIPPETS, read_authored
from memoire.problem import Problem

READER_COMMENT = re.compile(r"# (?:(en|zh|graph|results|explains)|(switch) \w+): ")
CLAIM_COMMENT = re.compile(r"# claim: (.*)")
# A string may go on in the next line. The other programs, nearly all, are searched line by line: the tokenizer of
# Python took a quarter of the time of `memoire check`.
OVER_LINES = re.compile(r'"""|\'\'\'|\\$', re.M)
COMMENT = re.compile(r'(?:[^"\'#]|"(?:\\.|[^"\\])*+"|\'(?:\\.|[^\'\\])*+\')*+(#.*)')
CLAIM_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class SnippetError(Exception):
    """A mistake in the source of a snippet.

    Attributes:
        line: Line number, counted from 1.
        what: What is wrong.
        todo: How to fix it.
    """

    def __init__(self, line: int, what: str, todo: str) -> None:
        super().__init__(what)
        self.line, self.what, self.todo = line, what, todo


@dataclass(frozen=True)
class Snippet:
    """A program under `snippets/`.

    Attributes:
        path: Path from `snippets/`, with forward slashes; what a page includes.
        source: The whole program.
    """

    path: str
    source: str

    @property
    def file(self) -> str:
        """Path from the project's root."""
        return f"{SNIPPETS}/{self.path}"


@dataclass(frozen=True)
class Claim:
    """An assertion that a sentence of a page may cite.

    Attributes:
        name: What pages cite, unique in the whole site.
        line: Line of the assertion in its snippet.
        text: The assertion as written.
    """

    name: str
    line: int
    text: str


def read_snippets(root: Path) -> tuple[dict[str, Snippet], list[Problem]]:
    """Read every program under `snippets/`.

    Returns:
        The programs that can be read, by their path, and a problem for each of the others.
    """
    sources, problems = read_authored(root, SNIPPETS, "*.py")
    return {path: Snippet(path, source) for path, source in sources.items()}, problems


def comments(source: str) -> list[tuple[int, int, str]]:
    """Line, column and text of every comment; strings that look like one do not count."""
    if OVER_LINES.search(source):
        tokens = tokenize.generate_tokens(io.StringIO(source).readline)
        return [(*token.start, token.string) for token in tokens if token.type == tokenize.COMMENT]
    found = [(number, COMMENT.match(line)) for number, line in enumerate(source.split("\n"), 1) if "#" in line]
    return [(number, match.start(1), match[1]) for number, match in found if match]


def reader_lines(source: str) -> dict[int, str]:
    """The kind of every comment line that not all readers see: its language, `graph`, `results`, `explains`, `switch`.

    Raises:
        SnippetError: If a comment for one language stands behind code, or has no counterpart in the other language.
    """
    lines = source.split("\n")
    kinds: dict[int, str] = {}
    for number, column, text in comments(source):
        mark = READER_COMMENT.match(text)
        if mark and not lines[number - 1][:column].strip():
            kinds[number] = mark[1] or mark[2]
        elif mark and mark[1] in LANGUAGES:
            what = f"This '# {mark[1]}:' comment stands behind code, so readers of both languages would see it."
            raise SnippetError(
                number, what, "Put it on a line of its own above the code, and its counterpart below it."
            )
    _check_pairs(kinds)
    return kinds


def _check_pairs(kinds: dict[int, str]) -> None:
    """Each block of English comment lines is followed immediately by its Chinese block."""
    for number, language in kinds.items():
        if language not in LANGUAGES:
            continue
        other = {"en": "zh", "zh": "en"}[language]
        step = 1 if language == "en" else -1
        neighbour = number + step
        while kinds.get(neighbour) == language:
            neighbour += step
        if kinds.get(neighbour) != other:
            raise SnippetError(
                number,
                f"This '# {language}:' comment has no '# {other}:' counterpart.",
                "Write the '# en:' lines first and the '# zh:' lines directly below.",
            )


def claims(source: str, tree: ast.Module) -> list[Claim]:
    """The assertions that carry a `# claim: name` comment.

    Raises:
        SnippetError: If a claim is not an assertion, or one that cannot fail.
    """
    assertions = {node.end_lineno: node for node in ast.walk(tree) if isinstance(node, ast.Assert)}
    found: list[Claim] = []
    for number, _, text in comments(source):
        mark = CLAIM_COMMENT.fullmatch(text)
        if not mark:
            continue
        found.append(_claim(mark[1], number, assertions.get(number), source))
        if found[-1].name in [claim.name for claim in found[:-1]]:
            raise SnippetError(number, f"The claim '{mark[1]}' is defined twice.", "Give each claim its own name.")
    return found


def _claim(name: str, number: int, node: ast.Assert | None, source: str) -> Claim:
    if not CLAIM_NAME.fullmatch(name):
        raise SnippetError(number, f"'{name}' is not a valid claim name.", "Use lower-case words joined by hyphens.")
    if node is None:
        raise SnippetError(number, "`# claim:` must follow an assert.", "Move it to the line on which an assert ends.")
    always_true = isinstance(node.test, ast.Tuple | ast.List | ast.Set | ast.Dict | ast.Lambda)
    if always_true or not any(isinstance(part, ast.Name) for part in ast.walk(node.test)):
        raise SnippetError(number, "This assertion can never fail.", "Assert something that the program computed.")
    return Claim(name, node.lineno, ast.get_source_segment(source, node) or "")
