"""`memoire doctor`: run a program and say which of its lines are wrong, and which page explains it."""

import click

from memoire.commands.watch import PROGRAM
from memoire.watching.recording import run


@click.command()
@click.argument("file", type=PROGRAM)
def doctor(file: str) -> None:
    """Run a program and find what is wrong with its gradients.

    FILE runs with the Python and the torch that are installed here, as `python FILE` runs it. What it prints goes to
    standard error, and findings go to standard output, one a line: FILE:LINE: what is wrong (page of the site). The
    exit status is 1 if there are findings, 0 if there are none, and 2 if the program failed for another reason.
    """
    ended = run(file, "diagnosing.observer", lambda text: click.echo(text, nl=False, err=True))
    for finding in ended.lines:
        click.echo(f"{file}:{finding['line']}: {finding['what']} ({finding['page']})")
    if ended.lines:
        raise SystemExit(1)
    if ended.status:
        click.echo(f"memoire: {file} failed with status {ended.status}, and not because of its gradients", err=True)
        raise SystemExit(2)
