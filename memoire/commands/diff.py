"""`memoire diff`: compare two files of records."""

import sys
from pathlib import Path

import click

from memoire.records.diff import changes, markdown
from memoire.records.published import Published, RecordsError, from_text

TODO = "A build writes one to site/records.json, `memoire run --records FILE` another."


@click.command()
@click.argument("old")
@click.argument("new")
def diff(old: str, new: str) -> None:
    """Compare two files of records.

    OLD and NEW are such files, or - for standard input. The exit status is 0 if they are the same, 1 if not, and 2 if
    one of them cannot be read.
    """
    try:
        before, after = _read(old), _read(new)
    except RecordsError as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from None
    click.echo(markdown(before, after), nl=False)
    raise SystemExit(1 if changes(before, after) else 0)


def _read(file: str) -> Published:
    try:
        return from_text(sys.stdin.read() if file == "-" else Path(file).read_text("utf-8"))
    except OSError as error:
        todo = "Name a records.json, or - for standard input."
        raise RecordsError(f"{file} cannot be read: {error.strerror}. {todo}") from None
    except (UnicodeDecodeError, RecordsError) as error:
        raise RecordsError(f"{file} is not a file of records: {error}.\n    {TODO}") from None
