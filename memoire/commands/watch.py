"""`memoire watch`: run a program line by line, and write what each line did."""

import json
import sys
from pathlib import Path

import click

from memoire.watching.page import page
from memoire.watching.recording import record

PROGRAM = click.Path(exists=True, dir_okay=False)


@click.command()
@click.argument("file", type=PROGRAM)
@click.option("--json", "data", type=Path, metavar="OUT", help="Write the recording as JSON, and no page.")
@click.option("--html", type=Path, metavar="OUT", help="Where to write the page; FILE.watch.html if not given.")
def watch(file: str, data: Path | None, html: Path | None) -> None:
    """Run a program and show what each line did.

    FILE runs with the Python and the torch that are installed here, as `python FILE` runs it. Then one HTML page shows
    its lines and, after each, the modes, the tensors and the graph. It needs no network. The exit status is the
    program's own; 2 if the recording cannot be written.
    """
    recording, status = record(file, _show)
    target = data or html or Path(f"{file.removesuffix('.py')}.watch.html")
    try:
        if data:
            data.write_text(json.dumps(recording), "utf-8")
        if html or not data:
            source = Path(file).read_text("utf-8")
            target = html or target
            target.write_text(page(Path(file).name, source, recording), "utf-8")
    except OSError as error:
        click.echo(f"{target} cannot be written: {error.strerror}. Name another file.", err=True)
        raise SystemExit(2) from None
    click.echo(f"memoire: {len(recording['steps'])} steps in {target}", err=True)
    raise SystemExit(status if status >= 0 else 128 - status)


def _show(text: bytes) -> None:
    sys.stdout.buffer.write(text)
    sys.stdout.buffer.flush()
