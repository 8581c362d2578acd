"""How authors name a page."""

import difflib
import re
from pathlib import Path

from memoire.content.languages import LANGUAGES
from memoire.content.project import DOCS

PATH = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*")
NEW = "Use section/name in lower-case words joined by hyphens"


def short_name(name: str) -> str:
    """The name of a page that was given by its name or by the path of one of its files, as `no-grad/forms`."""
    name = name.replace("\\", "/").removesuffix(".md")
    return name.removeprefix(f"{DOCS}/en/").removeprefix(f"{DOCS}/zh/")


def page_files(root: Path, name: str) -> list[str]:
    """The files of a page in the languages that it is in, from the project's root."""
    files = [f"{DOCS}/{language}/{name}.md" for language in LANGUAGES]
    return [file for file in files if (root / file).is_file()]


def nearest(root: Path, name: str, command: str) -> str:
    """What to do if there is no such page: the name that was meant, or else an example of the command."""
    folders = [root / DOCS / language for language in LANGUAGES]
    pages = {file.relative_to(folder).as_posix()[:-3] for folder in folders for file in folder.rglob("*.md")}
    near = difflib.get_close_matches(name, sorted(pages), 1)
    return f"Did you mean {near[0]}?" if near else f"Name a page as in: memoire {command}"
