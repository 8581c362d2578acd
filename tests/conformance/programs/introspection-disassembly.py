# The byte code of a function, with the line numbers of the program.
import dis


def f(x):
    return x + 1


dis.dis(f)
