"""The layout of a project, and what must hold before anything in it is read."""

import re
from collections.abc import Iterator
from pathlib import Path

from memoire.problem import Problem, read_text

DOCS, SNIPPETS, VERSIONS, CACHE = "docs", "snippets", "versions", ".cache"
CONFIGURATION, REQUIREMENTS = "mkdocs.yml", "requirements.txt"
# Published as it is: a link in it would publish any file of the machine.
PUBLISHED = (DOCS, SNIPPETS, "overrides")
# Has a meaning of its own in Markdown, HTML or an address.
SPECIAL = re.compile(r"""["'`<>&?#%\\\x00-\x1f]""")


# A program's path is part of ids and addresses; two names must not give the same one.
PROGRAM_PATH = re.compile(r"([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*\.py")


class ProjectNotFoundError(Exception):
    """There is no project here; says what to do."""


def find_root(start: Path) -> Path:
    """The root of the project that a folder belongs to.

    Raises:
        ProjectNotFoundError: If neither the folder nor one above it has a configuration.
    """
    for folder in (start, *start.parents):
        if (folder / CONFIGURATION).is_file():
            return folder
    raise ProjectNotFoundError(
        f"Neither {start} nor a folder above it has a {CONFIGURATION}. Change to the folder of the project."
    )


def authored_files(folder: Path, pattern: str) -> list[Path]:
    """The files of a folder, sorted, without those of editors and systems, whose names start with a dot."""
    return [file for file in sorted(folder.rglob(pattern)) if _is_authored(file, folder)]


def _is_authored(file: Path, folder: Path) -> bool:
    return not any(part.startswith(".") for part in file.relative_to(folder).parts)


def read_authored(root: Path, folder: str, pattern: str) -> tuple[dict[str, str], list[Problem]]:
    """Read the authored files of a folder of the project.

    Returns:
        The texts of the files by their path from the folder, and a problem for each file that cannot be read.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for file in authored_files(root / folder, pattern):
        path = file.relative_to(root / folder).as_posix()
        text = read_text(file, f"{folder}/{path}")
        if isinstance(text, Problem):
            problems.append(text)
        else:
            texts[path] = text
    return texts, problems


def file_problems(root: Path) -> Iterator[Problem]:
    """Published files that are symbolic links, or whose names cannot be written in a page."""
    for folder in PUBLISHED:
        for file in sorted((root / folder).rglob("*")):
            name = file.relative_to(root).as_posix()
            if file.is_symlink():
                yield Problem(name, 1, f"This is a symbolic link to {file.readlink()}.", "Put the file itself here.")
            if _is_authored(file, root / folder):
                yield from _name_problems(name, folder)


def _name_problems(name: str, folder: str) -> Iterator[Problem]:
    path = name.removeprefix(f"{folder}/")
    if folder == SNIPPETS and path.endswith(".py") and not PROGRAM_PATH.fullmatch(path):
        todo = "Rename it to lower-case words joined by hyphens, as in snippets/no-grad/leaf-keeps-its-flag.py."
        yield Problem(name, 1, "The path of a program contains characters that it may not.", todo)
    elif special := SPECIAL.search(name):
        what = f"The file name contains {special[0]!r}, which has a special meaning in pages."
        yield Problem(name, 1, what, "Use letters, digits and hyphens.")
