"""Things kept between builds: one file each, written whole or not at all."""

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any


class Store:
    """JSON values under a digest, each in a file of its own.

    A file that is missing, cut short or changed counts as absent, so nothing needs a lock:
    two builds at once write the same value, and the last rename wins.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> Any | None:
        """The value kept under a key, or None."""
        try:
            check, _, text = (self.folder / f"{key}.json").read_text("utf-8").partition("\n")
            return json.loads(text) if check == _checksum(key, text) else None
        except (OSError, ValueError):
            return None

    def put(self, key: str, value: Any) -> None:
        """Keep a value.

        Raises:
            OSError: If it cannot be written; what was kept before is still whole.
        """
        text = json.dumps(value)
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(f"{_checksum(key, text)}\n{text}")
            Path(name).replace(self.folder / f"{key}.json")
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _checksum(key: str, text: str) -> str:
    return hashlib.sha256(f"{key}\n{text}".encode()).hexdigest()
