"""Files of the site that MkDocs does not write, written so that an unchanged one costs next to nothing."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


class SiteFiles:
    """Writes files below a folder; what the previous site had at the same place, byte for byte, is linked from there.

    To create a file takes thirty times as long as to link it: with new files alone, a fifth of a warm build.
    Nothing may be written into a file of the site after this, since the previous site is the same file.
    """

    def __init__(self, folder: Path, previous: Path | None = None) -> None:
        """Nothing is written yet.

        Args:
            folder: Where the site is made.
            previous: The site of the build before, which need not be there.
        """
        self.folder, self._previous = folder, previous
        self._made: set[Path] = set()

    def write(self, files: dict[str, str | bytes]) -> None:
        """Write texts and bytes by their paths below the folder."""
        for name, content in files.items():
            file, data = self.folder / name, content if isinstance(content, bytes) else content.encode()
            if file.parent not in self._made:
                file.parent.mkdir(parents=True, exist_ok=True)
                self._made.add(file.parent)
            if not self._is_linked(name, data.__eq__):
                file.write_bytes(data)

    def is_taken(self, name: str, sha256: str) -> bool:
        """Whether the site now has a file of the previous one, as it should be if that has this digest."""
        return self._is_linked(name, lambda data: hashlib.sha256(data).hexdigest() == sha256)

    def _is_linked(self, name: str, is_right: Callable[[bytes], bool]) -> bool:
        file = self.folder / name
        with suppress(OSError):  # there is none, or this file system has no links
            if self._previous:
                file.hardlink_to(self._previous / name)
                # Only now, since another build may have put a new site in the place of the previous one.
                if is_right(file.read_bytes()) and not file.is_symlink():
                    return True
                file.unlink()
        return False
