"""Nothing that is published tells where, by whom or on which machine the site was built."""

import re
import socket
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from memoire.content.addresses import ARCHIVE
from tests.real_site import ROOT, Site

# A frame of a traceback in a file that only the machine that built the site has.
FRAME = re.compile(rb'File "(?:/|[A-Z]:\\|(?:memoire|memoire_mkdocs|tests)/)[^"]*"')


def files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every file of the site, and of the archive in it."""
    for file in site.folder.rglob("*"):
        if file.is_file():
            yield str(file.relative_to(site.folder)), file.read_bytes()
    with zipfile.ZipFile(site.folder / ARCHIVE) as archive:
        yield from ((f"{ARCHIVE}: {name}", archive.read(name)) for name in archive.namelist())


def test_no_file_holds_a_folder_of_the_machine_or_its_name(site: Site) -> None:
    folders = {str(ROOT), str(site.folder), str(Path.home()), sys.prefix, f"{tempfile.gettempdir()}/"} - {"/"}
    # On a machine that is called like a word, every page would have it.
    names = {name for name in {socket.gethostname()} if re.search(r"\d", name) and len(name) > 6}
    needles = [needle.encode() for needle in folders | names]
    count = 0
    for name, content in files(site):
        assert not [needle for needle in needles if needle in content], name
        count += 1
    assert count > 1000


def test_no_file_holds_a_frame_of_the_engine(site: Site) -> None:
    for name, content in files(site):
        assert not FRAME.findall(content), name
