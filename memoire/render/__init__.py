"""HTML for readers: programs with their output, drawings, figures, formulas, the explorer.

Records and sources come in, pieces of HTML go out, in the reader's language. Does not wait for runs, and does not know
the generator of the site.
"""
