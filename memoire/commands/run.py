"""`memoire run`: run every program on the torch and Python that are installed, and write the records."""

from pathlib import Path

import click

from memoire.commands.project_root import project_root
from memoire.handbook.book import read_book
from memoire.handbook.records_file import publish
from memoire.handbook.runs import Runs
from memoire.records.published import to_text
from memoire.running.choose_runner import LazyRunner


@click.command()
@click.option("--records", "file", type=Path, required=True, metavar="FILE", help="Where to write the records.")
def run(file: Path) -> None:
    """Run all programs and write their records.

    They run on the torch and Python that are installed; failures are part of the records.
    """
    root = project_root()
    book, runner = read_book(root), LazyRunner()
    if not book.snippets:
        raise click.ClickException(f"There are no programs in {root / 'snippets'}.")
    runs = Runs(book, runner, click.echo)
    try:
        runs.start(cold=True)
        runs.wait()
    finally:
        runner.close()
    if runs.failure:
        raise click.ClickException(str(runs.failure))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(to_text(publish(book, compare=False)), "utf-8")
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written: {error.strerror}.") from None
    failed = sum(book.records[path].failure is not None for path in book.snippets)
    click.echo(f"{runs.summary()}; {failed} failed, which is part of the records in {file}")
