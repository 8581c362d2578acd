"""What is done about the theme: files that no page loads are left out, and compiled templates are stored."""

from base64 import b64decode, b64encode
from fnmatch import fnmatch
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from mkdocs.structure.files import Files

from memoire.storage import Cache

UNUSED = ("assets/*.map", "assets/javascripts/lunr/*")
STEMMERS = "assets/javascripts/lunr/min"


def leave_out_unused_files(files: Files, languages: list[str]) -> None:
    """Leave out source maps, and the search of other languages."""
    used = {f"{STEMMERS}/lunr.{name}.min.js" for name in ("stemmer.support", *languages)}
    for file in list(files):
        if file.src_uri not in used and any(fnmatch(file.src_uri, pattern) for pattern in UNUSED):
            files.remove(file)


class CompiledTemplates(BytecodeCache):
    """Stores compiled templates between builds, a tenth of a warm build.

    Jinja's own cache in files ends the build if a file is damaged or the disk is full.
    """

    def __init__(self, folder: Path) -> None:
        self._cache = Cache(folder)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template, if it is stored."""
        if stored := self._cache.get(bucket.key):
            bucket.bytecode_from_string(b64decode(stored))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store a template."""
        self._cache.put(bucket.key, b64encode(bucket.bytecode_to_string()).decode())
