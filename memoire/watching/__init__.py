"""Runs a program of a reader line by line, and notes what each line did to tensors, modes and the autograd graph.

A file comes in, a recording of plain data goes out: steps, and what was printed. Looking changes nothing that the
program could see. Knows no pages and no handbook: all that runs in the reader's process is the standard library, and
torch as the program imported it. `recording` → `child` → `tracing` → `recorder` → `step`.
"""
