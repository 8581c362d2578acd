"""Things kept between builds: one file each, written whole or not at all."""

import hashlib
import json
import logging
import os
import tempfile
from pathlib import Path
from typing import Any

from memoire.files import sweep

log = logging.getLogger(__name__)
PART = ".part"


class Store:
    """JSON values under a digest, each in a file of its own.

    A file that is missing, cut short or changed counts as absent, so nothing needs a lock:
    two builds at once write the same value, and the last rename wins.
    """

    full: set[Path] = set()  # folders that could not be written, each of them told of once

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.written = False

    def get(self, key: str) -> Any | None:
        """The value kept under a key, or None."""
        try:
            check, _, text = (self.folder / f"{key}.json").read_text("utf-8").partition("\n")
            return json.loads(text) if check == _checksum(key, text) else None
        except (OSError, ValueError):
            return None

    def put(self, key: str, value: Any) -> None:
        """Keep a value; where it cannot be written, say so, as the next build can do without.

        Raises:
            TypeError: If it is no JSON.
        """
        text = json.dumps(value)
        try:
            self._write(self.folder / f"{key}.json", f"{_checksum(key, text)}\n{text}")
        except OSError as error:
            if self.folder not in Store.full:
                Store.full.add(self.folder)
                log.warning("Nothing can be kept for the next build in %s: %s.", self.folder, error.strerror)

    def _write(self, file: Path, text: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.written:
            self.written = True
            sweep(self.folder, f"*{PART}")
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=PART)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as part:
                part.write(text)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _checksum(key: str, text: str) -> str:
    return hashlib.sha256(f"{key}\n{text}".encode()).hexdigest()
