"""Values kept between builds, one file each, and cleaning up after builds that were killed."""

import hashlib
import json
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)
PART = ".part"
COLD = "MEMOIRE_COLD"  # the environment variable
OLD = 3600.0  # seconds, many times the length of a build


def is_cold() -> bool:
    """Whether nothing that is stored counts."""
    return bool(os.environ.get(COLD))


class Cache:
    """JSON values in a folder, each in a file named by a digest of all that the value depends on.

    A file that is missing, truncated or changed counts as absent, so nothing needs a lock:
    two builds at once write the same value, and the last rename wins. With the environment variable MEMOIRE_COLD all
    values count as absent: a published site is made of nothing that is older than its build.
    """

    def __init__(self, folder: Path, *depends_on: str | Path) -> None:
        """Open the cache.

        Args:
            folder: Where its files are; created when the first value is stored.
            depends_on: What every value depends on, such as versions; of a path the content of the file counts.
        """
        self.folder = folder
        parts = [item.read_bytes() if isinstance(item, Path) else item.encode() for item in depends_on]
        self._base = hashlib.sha256(b"\0".join(parts)).hexdigest()
        self._swept = self._warned = False
        self._is_cold = is_cold()

    def key(self, *depends_on: Any) -> str:
        """The digest of a value that depends on these JSON values (SHA-256, 64 hexadecimal digits)."""
        return hashlib.sha256(json.dumps([self._base, *depends_on], sort_keys=True).encode()).hexdigest()

    def get_or_make(self, make: Callable[[], Any], *depends_on: Any) -> Any:
        """The value stored for these JSON values; made and stored if there is none."""
        key = self.key(*depends_on)
        value = self.get(key)
        if value is None:
            value = make()
            self.put(key, value)
        return value

    def get(self, key: str, even_if_cold: bool = False) -> Any | None:
        """The value stored under a key, or None."""
        if self._is_cold and not even_if_cold:
            return None
        try:
            checksum, _, text = (self.folder / f"{key}.json").read_bytes().partition(b"\n")
            return json.loads(text) if checksum.decode() == _checksum(key, text) else None
        except (OSError, ValueError):
            return None

    def put(self, key: str, value: Any) -> None:
        """Store a value; if it cannot be written, warn once, since the next build can do without it.

        Raises:
            TypeError: If it is not JSON.
        """
        text = json.dumps(value).encode()
        try:
            self._write(self.folder / f"{key}.json", _checksum(key, text).encode() + b"\n" + text)
        except OSError as error:
            if not self._warned:
                self._warned = True
                log.warning("Nothing can be stored for the next build in %s: %s.", self.folder, error.strerror)

    def _write(self, file: Path, data: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)  # each time, as somebody may delete it
        if not self._swept:
            self._swept = True
            sweep(self.folder, f"*{PART}")
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=PART)
        try:
            with os.fdopen(handle, "wb") as part:
                part.write(data)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def sweep(folder: Path, pattern: str) -> None:
    """Remove what killed builds left in a folder; what is less than an hour old may belong to a running build."""
    for path in folder.glob(pattern):
        with suppress(OSError):
            if abs(time.time() - path.lstat().st_mtime) > OLD:  # also from the future, as clocks are set back
                remove(path)


def remove(path: Path) -> None:
    """Remove a file, a link or a whole folder, as far as possible."""
    with suppress(OSError):
        if path.is_symlink() or path.is_file():
            path.unlink()
        else:
            shutil.rmtree(path, ignore_errors=True)


def _checksum(key: str, text: bytes) -> str:
    return hashlib.sha256(key.encode() + b"\n" + text).hexdigest()
