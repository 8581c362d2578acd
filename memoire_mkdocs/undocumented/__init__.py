"""Every interface of MkDocs, Material, static-i18n and markdown-exec that is used here and that they do not document.

One function each, with the reason; a module for each thing that they are about. An update may break them:
`tests/memoire_mkdocs/undocumented/` says which.
"""
