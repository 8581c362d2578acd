"""The folders of one run, and its texts without what differs between machines: memory addresses and paths."""

import re
import sys
import sysconfig
from functools import cache, cached_property
from getpass import getuser
from pathlib import Path

from memoire.content.snippet import Snippet

ADDRESS = re.compile(r"(?<= at )0x[0-9a-f]{6,}")
# What stands for a folder of the machine, as 0x… stands for an address.
FOLDER = "/…"
PACKAGE = Path(__file__).parents[1]


class Neutral:
    """The names of one run that would be others on another machine.

    Attributes:
        home: The folder that the program starts in, with nothing but the program, as for a reader who downloaded it.
        temporary: Where it finds room for temporary files.
        file: The program in its folder.
    """

    def __init__(self, snippet: Snippet, folder: Path) -> None:
        """Name them.

        Args:
            snippet: The program: its file is shown as it is called in the repository.
            folder: What the run has for itself.
        """
        self.home, self.temporary = folder / "home", folder / "tmp"
        self.file = self.home / Path(snippet.path).name
        self._shown, self._folder = snippet.file, folder

    def text(self, text: str) -> str:
        """A text of the run as it would be on any machine."""
        if " at 0x" in text:
            text = ADDRESS.sub("0x…", text)
        if "/" in text or "\\" in text:
            text = self._own.sub(FOLDER, text.replace(str(self.file), self._shown))
            text = _folders().sub(FOLDER, text)
        return text

    @cached_property
    def _own(self) -> re.Pattern[str]:  # few runs need it, and it takes a twentieth of a small one
        return re.compile(rf"{re.escape(str(self._folder))}(/(home|tmp)\b)?")

    def make(self, source: str) -> None:
        """Make the folders, and write the program into its own."""
        self.home.mkdir(parents=True)
        self.temporary.mkdir()
        self.file.write_text(source, "utf-8", "surrogatepass", newline="")


@cache
def _folders() -> re.Pattern[str]:
    """The folders of Python, of its packages, of this project and of who builds it, the longest first."""
    paths = {sysconfig.get_path(name) for name in ("purelib", "platlib", "stdlib", "platstdlib")}
    paths |= {sys.prefix, sys.base_prefix, str(PACKAGE.parent), str(Path(f"~{getuser()}").expanduser())}
    paths -= {"/", "/usr", "/usr/local"}  # shared by all machines
    return re.compile("(?:" + "|".join(map(re.escape, sorted(paths, key=len, reverse=True))) + r")(?![\w.-])")
