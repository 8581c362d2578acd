"""The command line: what authors run besides the build, one module a command.

Arguments come in, text for a terminal and an exit status go out: 0 success, 1 something to fix, 2 wrong use.
"""
