"""What must hold, before programs run and after.

A book comes in, problems go out, each with file, line, what is wrong and what to do. Changes nothing and runs nothing.
"""
