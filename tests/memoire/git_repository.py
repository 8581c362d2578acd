"""A real repository for tests of what git knows."""

import os
import subprocess
from pathlib import Path


def git(root: Path, *command: str, **environment: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, *command], cwd=root, check=True, env={**os.environ, **environment})


def commit(root: Path, files: dict[str, str], day: str = "2026-01-02") -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", day, GIT_COMMITTER_DATE=f"{day}T12:00:00Z", GIT_AUTHOR_DATE=f"{day}T12:00:00Z")
