"""The whole handbook at one moment, and the runs that complete it.

The folder of a project comes in, a `Book` goes out: pages, programs, and a record of each once its run has ended. Knows
no HTML and no output format.
"""
