"""What authors wrote: pages, programs, templates, navigation, glossary, translations.

Files of the project come in, typed data and problems go out. Knows nothing of runs, records or HTML.
"""
