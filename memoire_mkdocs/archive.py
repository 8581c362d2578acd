"""The archive of the site to read offline, which is packed again only if a file in it has changed."""

import hashlib
from functools import cache

from memoire.content.addresses import ARCHIVE
from memoire.export import offline
from memoire.kept import Kept
from memoire_mkdocs.site_files import SiteFiles


def write(site: SiteFiles, address: str, kept: Kept) -> None:
    """Pack the site as it is so far, or take the previous archive: packing is a tenth of a warm build.

    Args:
        site: The site, with everything that belongs into the archive.
        address: Where it is published, ending in a slash.
        kept: Has the digest of the archive that these files gave before.
    """
    files = offline.files_to_read(site.folder)

    @cache
    def packed() -> bytes:
        return offline.archive(files, address)

    depends_on = {
        "the files of the site": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
        "its address": address,
    }
    expected = kept.get_or_make("offline archive", ARCHIVE, depends_on, lambda: hashlib.sha256(packed()).hexdigest())
    if not site.is_taken(ARCHIVE, expected):
        site.write({ARCHIVE: packed()})
