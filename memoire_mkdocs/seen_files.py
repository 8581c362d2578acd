"""The files that a build may read, and when each was changed."""

from pathlib import Path

from memoire.content.project import DOCS, SNIPPETS, VERSIONS

Seen = dict[str, tuple[int, int]]  # time of the last change in nanoseconds and size in bytes, by path


def look(root: Path) -> Seen:
    """Every file that a build may read."""
    folders = [root / name for name in (DOCS, SNIPPETS, VERSIONS, "overrides")]
    files = [*root.glob("*"), *(file for folder in folders for file in folder.rglob("*"))]
    found = {file.relative_to(root).as_posix(): file.stat() for file in files if file.is_file()}
    return {path: (about.st_mtime_ns, about.st_size) for path, about in found.items()}
