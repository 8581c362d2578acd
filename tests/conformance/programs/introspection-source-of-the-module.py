# The module __main__ itself has a source, a file and a comment at its top.
import inspect
import sys

main = sys.modules["__main__"]
print(len(inspect.getsource(main).splitlines()))
print(inspect.getcomments(main), end="")
print(inspect.getsourcefile(main) == __file__, inspect.getmodule(lambda: 1) is main)
