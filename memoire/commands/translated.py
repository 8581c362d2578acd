"""`memoire translated`: record that both languages of a page say the same now."""

from pathlib import Path

import click

from memoire.checks.pairs import differences
from memoire.commands.page_name import nearest, short_name
from memoire.commands.project_root import project_root
from memoire.content.history import earlier_versions
from memoire.content.languages import LANGUAGES
from memoire.content.page import Page
from memoire.content.project import DOCS
from memoire.content.translations import Digests, carried, digests, recorded, with_record
from memoire.problem import Problem, read_text


class TranslationError(Exception):
    """Nothing can be recorded; says why and what to do."""


@click.command()
@click.argument("page", required=False)
@click.option("--all", "every", is_flag=True, help="Record all pages.")
@click.option("--typo", is_flag=True, help="The last change of the page does not matter to a translation.")
def translated(page: str | None, every: bool, typo: bool) -> None:
    """Record that a translation is up to date.

    Both languages of PAGE say the same now. For example: memoire translated no-grad/forms
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
    """Record that both languages of a page say the same now.

    Args:
        root: The project.
        name: The page, as `no-grad/forms`, or the path of one of its files.

    Returns:
        One line that says what was done.

    Raises:
        TranslationError: If there is no such page in both languages, or if they cannot say the same, since one of them
            has a heading, a program, a question or a claim that the other has not.
    """
    english, chinese = _pair(root, name)
    if found := sorted(differences(english, chinese)):
        raise TranslationError("\n".join(["The two languages differ, so nothing was recorded:", *map(str, found)]))
    _write(root, chinese, digests(english, chinese))
    return f"{chinese.file}: recorded as up to date"


def record_typo(root: Path, name: str) -> str:
    """Record that the last change of a page, in one language or both, does not matter to a translation.

    The last change is the one that is not committed yet, or else the last commit that changed words of the page. A
    section that was up to date before it stays so. One that was behind stays behind, and so does a new one.

    Raises:
        TranslationError: As for `record`, or if git has no earlier version of the page.
    """
    english, chinese = _pair(root, name)
    now, kept = digests(english, chinese), recorded(chinese)
    if not kept:
        raise TranslationError(f"{chinese.file} has no record yet. {_plainly(name)}")
    versions = earlier_versions(root, english.file, chinese.file)
    before = next((found for found in map(_digests, versions) if found != now), None)
    if before is None:
        raise TranslationError(f"git has no earlier version of {english.file} to compare with. {_plainly(name)}")
    fresh = carried(kept, before, now)
    _write(root, chinese, fresh)
    late = ", ".join(section for section, pair in now.items() if fresh.get(section) != pair)
    return f"{chinese.file}: " + (f"still behind, as before: {late}" if late else "recorded as up to date")


def record_all(root: Path) -> str:
    """Record all Chinese pages as up to date."""
    folder = root / DOCS / "zh"
    pages = [file.relative_to(folder).as_posix() for file in sorted(folder.rglob("*.md"))]
    for page in pages:
        record(root, page)
    return f"pages recorded as up to date: {len(pages)}"


def _pair(root: Path, name: str) -> tuple[Page, Page]:
    name = short_name(name)
    path = f"{name}.md"
    english, chinese = (root / DOCS / language / path for language in LANGUAGES)
    if not english.is_file():
        raise TranslationError(f"There is no {DOCS}/en/{path}. {nearest(root, name, 'translated no-grad/forms')}")
    if not chinese.is_file():
        raise TranslationError(f"There is no {DOCS}/zh/{path}. Write it first.")
    return _read(root, "en", path), _read(root, "zh", path)


def _digests(texts: tuple[str, ...]) -> dict[str, Digests]:
    english, chinese = texts
    return digests(Page("en", "", english.split("\n")), Page("zh", "", chinese.split("\n")))


def _plainly(name: str) -> str:
    return f"If both languages say the same, run: memoire translated {short_name(name)}"


def _read(root: Path, language: str, path: str) -> Page:
    file = f"{DOCS}/{language}/{path}"
    text = read_text(root / file, file)
    if isinstance(text, Problem):
        raise TranslationError(str(text))
    return Page(language, path, text.split("\n"))


def _write(root: Path, page: Page, record: dict[str, Digests]) -> None:
    file = root / page.file
    ends = "\r\n" if b"\r\n" in file.read_bytes() else "\n"
    file.write_text(with_record("\n".join(page.lines), record), "utf-8", newline=ends)
