"""Leaves out what the theme brings but no page of this site loads: source maps, and search for other languages."""

from fnmatch import fnmatch
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

UNUSED = ("assets/*.map", "assets/javascripts/lunr/*")
STEMMER = "assets/javascripts/lunr/min/lunr.stemmer.support.min.js"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    i18n: Any = config.plugins["i18n"]
    used = {STEMMER, *(f"assets/javascripts/lunr/min/lunr.{language}.min.js" for language in i18n.build_languages)}
    for file in list(files):
        if file.src_uri not in used and any(fnmatch(file.src_uri, pattern) for pattern in UNUSED):
            files.remove(file)
    return files
