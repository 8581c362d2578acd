"""`memoire check`: check pages and programs without building the site."""

import gc

import click

from memoire.checks.after_running import after_running
from memoire.checks.before_running import before_running
from memoire.commands.project_root import project_root
from memoire.content.section_titles import untranslated_titles
from memoire.content.translations import notes
from memoire.directives.translations import summary
from memoire.handbook.book import read_book
from memoire.handbook.runs import Runs
from memoire.problem import report
from memoire.running.choose_runner import LazyRunner


@click.command()
def check() -> None:
    """Check pages and programs without building the site."""
    # All that is read is needed to the end; looking for what is not took a tenth of the time.
    gc.disable()
    book, runner = read_book(project_root()), LazyRunner()
    problems = before_running(book)
    runs = Runs(book, runner, click.echo)
    try:
        runs.start()
        runs.wait()
    finally:
        runner.close()
        gc.enable()
    problems += [runs.failure] if runs.failure else after_running(book)
    if problems:
        click.echo(report(problems), err=True)
        raise SystemExit(1)
    click.echo(runs.summary())
    for note in [*notes(book.pages, book.translations), *untranslated_titles(book.root)]:
        click.echo(str(note))
    # Never a mistake: whoever corrects the English need not know Chinese.
    click.echo(f"translations, for information: {summary(book.translations, 'en')}")
