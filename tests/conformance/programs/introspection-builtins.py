# Builtins: no name is added to Python's, beside those of the module site.
import builtins

print(len(dir(builtins)))
print([name for name in dir(builtins) if name.startswith("_")])
print([name in dir(builtins) for name in ("exit", "quit", "copyright", "license", "help", "_")])
