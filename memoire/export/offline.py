"""The finished site as an archive to unpack and read without a server, with search.

From `file://` a browser does not open `index.html` for a folder, so links name it.
"""

import posixpath
import re
import zipfile
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from memoire.content.addresses import ARCHIVE

NAME = ARCHIVE.removesuffix(".zip")
# For the host, for search engines, and pictures for social sites.
ONLINE_ONLY = re.compile(rf"404\.html|(zh/)?sitemap\.xml(\.gz)?|assets/social/.*|{re.escape(ARCHIVE)}")

LINK = re.compile(r'(?P<before><a\b[^>]*?\shref=")(?P<target>[^"#][^"]*)(?=")')
RELATIVE = re.compile(r"(?!/)[\w./#-]*[\w/]")
# It allows only the site's own scripts, which no browser can recognise from file://.
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def write_archive(site: Path, address: str) -> None:
    """Write the archive into the folder of the site; the same site gives the same bytes.

    Args:
        site: The finished site.
        address: Where it is published, ending in a slash.
    """
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    names = {name for name in files if not ONLINE_ONLY.fullmatch(name)}
    offline = {}
    for name in names:
        content = files[name].read_bytes()
        if name.endswith(".html"):
            content = page(content.decode(), name, names, address).encode()
        offline[name] = content
    with zipfile.ZipFile(site / ARCHIVE, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(offline.items()):
            entry = zipfile.ZipInfo(f"{NAME}/{name}")  # with the date 1980-01-01
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)


def page(html: str, name: str, names: set[str], address: str) -> str:
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
    return POLICY.sub("", html)
