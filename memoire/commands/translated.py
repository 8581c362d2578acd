"""`memoire translated`: record that a Chinese page says what the English one says now."""

import difflib
from pathlib import Path

import click

from memoire.commands.project_root import project_root
from memoire.content.history import earlier_versions
from memoire.content.languages import LANGUAGES
from memoire.content.page import Page
from memoire.content.project import DOCS
from memoire.content.translations import recorded, sections, with_record
from memoire.problem import Problem, read_text


class TranslationError(Exception):
    """Nothing can be recorded; says why and what to do."""


@click.command()
@click.argument("page", required=False)
@click.option("--all", "every", is_flag=True, help="Record all pages.")
@click.option("--typo", is_flag=True, help="The last change of the English does not matter to a translation.")
def translated(page: str | None, every: bool, typo: bool) -> None:
    """Record that a translation is up to date.

    The Chinese PAGE says what the English one says now. For example: memoire translated no-grad/forms
    """
    if bool(page) == every or (every and typo):
        raise click.UsageError("Name one page, or give --all without --typo.")
    try:
        root = project_root()
        if every or page is None:
            click.echo(record_all(root))
        else:
            click.echo(record_typo(root, page) if typo else record(root, page))
    except TranslationError as error:
        raise click.ClickException(str(error)) from None


def record(root: Path, name: str) -> str:
    """Record that the Chinese page says what the English one says now.

    Args:
        root: The project.
        name: The page, as `no-grad/forms`, or the path of one of its files.

    Returns:
        One line that says what was done.

    Raises:
        TranslationError: If there is no such page, or no translation of it.
    """
    english, chinese = _pair(root, name)
    _write(root, chinese, sections(english))
    return f"{chinese.file}: recorded as up to date"


def record_typo(root: Path, name: str) -> str:
    """Record that the last change of the English page does not matter to a translation.

    The last change is the one that is not committed yet, or else the last commit that changed words of the page. A
    section that was up to date before it stays so. One that was behind stays behind, and so does a new one.

    Raises:
        TranslationError: As for `record`, or if git has no earlier version of the English page.
    """
    english, chinese = _pair(root, name)
    now, kept = sections(english), recorded(chinese)
    if not kept:
        raise TranslationError(f"{chinese.file} has no record yet. {_plainly(name)}")
    versions = (sections(Page("en", english.path, text.split("\n"))) for text in earlier_versions(root, english.file))
    before = next((version for version in versions if version != now), None)
    if before is None:
        raise TranslationError(f"git has no earlier version of {english.file} to compare with. {_plainly(name)}")
    fresh = {section: now[section] for section in now if kept.get(section) in (before.get(section, ""), now[section])}
    _write(root, chinese, {section: {**kept, **fresh}[section] for section in now if section in kept})
    behind = ", ".join(section for section in now if section not in fresh)
    return f"{chinese.file}: " + (f"still behind, as before: {behind}" if behind else "recorded as up to date")


def record_all(root: Path) -> str:
    """Record all Chinese pages as up to date."""
    folder = root / DOCS / "zh"
    pages = [file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*.md"))]
    for page in pages:
        record(root, page)
    return f"pages recorded as up to date: {len(pages)}"


def _pair(root: Path, name: str) -> tuple[Page, Page]:
    path = f"{_name(name)}.md"
    english, chinese = (root / DOCS / language / path for language in LANGUAGES)
    if not english.is_file():
        folder = root / DOCS / "en"
        pages = [file.relative_to(folder).as_posix().removesuffix(".md") for file in folder.rglob("*.md")]
        near = difflib.get_close_matches(_name(name), sorted(pages), 1)
        hint = f"Did you mean {near[0]}?" if near else "Name a page as in: memoire translated no-grad/forms"
        raise TranslationError(f"There is no {DOCS}/en/{path}. {hint}")
    if not chinese.is_file():
        raise TranslationError(f"There is no {DOCS}/zh/{path}. Write it first.")
    first, second = _read(root, "en", path), _read(root, "zh", path)
    if list(sections(first)) != list(sections(second)):
        raise TranslationError(f"{second.file} has other headings than {first.file}. Run memoire check to see which.")
    return first, second


def _plainly(name: str) -> str:
    return f"If the Chinese says the same as the English, run: memoire translated {_name(name)}"


def _name(name: str) -> str:
    """The name of a page that was given by its name or by the path of one of its files."""
    name = name.replace("\\", "/").removesuffix(".md")
    return name.removeprefix(f"{DOCS}/en/").removeprefix(f"{DOCS}/zh/")


def _read(root: Path, language: str, path: str) -> Page:
    file = f"{DOCS}/{language}/{path}"
    text = read_text(root / file, file)
    if isinstance(text, Problem):
        raise TranslationError(str(text))
    return Page(language, path, text.split("\n"))


def _write(root: Path, page: Page, digests: dict[str, str]) -> None:
    file = root / page.file
    ends = "\r\n" if b"\r\n" in file.read_bytes() else "\n"
    file.write_text(with_record("\n".join(page.lines), digests), "utf-8", newline=ends)
