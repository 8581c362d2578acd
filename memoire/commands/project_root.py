"""The project that a command is run in."""

from pathlib import Path

import click

from memoire.content.project import ProjectNotFoundError, find_root


def project_root() -> Path:
    """The root of the project that the current folder belongs to.

    Raises:
        click.ClickException: If there is none.
    """
    try:
        return find_root(Path.cwd())
    except ProjectNotFoundError as error:
        raise click.ClickException(str(error)) from None
