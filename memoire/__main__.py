"""The command `memoire`."""

from importlib import import_module

import click

# Each is the command of a module of this name in `memoire.commands`.
NAMES = ("check", "claims", "diff", "doctor", "new", "remove", "rename", "run", "translated", "watch", "why")


class _Commands(click.Group):
    """Imports a command when it is used: `doctor` needs nothing of what draws and highlights pages."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return getattr(import_module(f"memoire.commands.{cmd_name}"), cmd_name) if cmd_name in NAMES else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check, run and start pages and programs of the handbook, and find what is wrong in programs of your own."""


if __name__ == "__main__":
    main(prog_name="memoire")
