"""The finished site as an archive to unpack and read without a server, with search.

From `file://` a browser does not open `index.html` for a folder, so links name it.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Container
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from memoire.content.addresses import ARCHIVE

NAME = ARCHIVE.removesuffix(".zip")
# For the host, for search engines, and pictures for social sites.
ONLINE_ONLY = re.compile(
    rf"404\.html|(zh/)?sitemap\.xml(\.gz)?|assets/(social/.*|.*/step-through\..*)|{re.escape(ARCHIVE)}"
)

LEVEL = 3  # of zlib: half the time of the default, and files that are a tenth larger
LINK = re.compile(r'(?P<before><a\b[^>]*?\shref=")(?P<target>[^"#][^"]*)(?=")')
RELATIVE = re.compile(r"(?!/)[\w./#-]*[\w/]")
# A page that was opened from a file may load no recording.
STEP_THROUGH = re.compile(r'<a class="program__steps".*?</a>')
# It allows only the site's own scripts, which no browser can recognise from file://.
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def files_to_read(site: Path) -> dict[str, bytes]:
    """The files of a finished site that its archive has, by their paths."""
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    return {name: file.read_bytes() for name, file in files.items() if not ONLINE_ONLY.fullmatch(name)}


def archive(files: dict[str, bytes], address: str) -> bytes:
    """A ZIP archive of some files of a site; the same files give the same bytes.

    Args:
        files: The files, by their paths below the root of the site.
        address: Where it is published, ending in a slash.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in sorted(files.items()):
            if name.endswith(".html"):
                content = page(content.decode(), name, files.keys(), address).encode()
            entry = zipfile.ZipInfo(f"{NAME}/{name}")  # with the date 1980-01-01
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            into.writestr(entry, content, compresslevel=LEVEL)
    return written.getvalue()


def page(html: str, name: str, names: Container[str], address: str) -> str:
    """A page whose links lead to files."""
    here = posixpath.dirname(name)

    @cache
    def link(target: str) -> str:
        if RELATIVE.fullmatch(
            target
        ):  # nearly all are, and library functions take a third of the whole archive for them
            path, mark, anchor = target.partition("#")
            path = path.removeprefix("./") + "index.html" if path.endswith("/") else path
            if posixpath.normpath(f"{here}/{path}") in names:
                return path + mark + anchor
        whole = urljoin(address + name, target)
        if not whole.startswith(address):
            return target
        parts = urlsplit(whole.removeprefix(address))
        file = parts.path + "index.html" if parts.path.endswith("/") or not parts.path else parts.path
        if file not in names:
            return whole
        return posixpath.relpath(file, here) + (f"#{parts.fragment}" if parts.fragment else "")

    html = LINK.sub(lambda found: found["before"] + link(found["target"]), html)
    return POLICY.sub("", STEP_THROUGH.sub("", html), count=1)
