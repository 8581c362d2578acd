"""The command `memoire`."""

import click

from memoire.commands.check import check
from memoire.commands.diff import diff
from memoire.commands.doctor import doctor
from memoire.commands.new import new
from memoire.commands.remove import remove
from memoire.commands.rename import rename
from memoire.commands.run import run
from memoire.commands.translated import translated
from memoire.commands.watch import watch
from memoire.commands.why import why


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check, run and start pages and programs of the handbook."""


for command in (check, diff, doctor, new, remove, rename, run, translated, watch, why):
    main.add_command(command)

if __name__ == "__main__":
    main(prog_name="memoire")
