# A finder of the program makes a module out of nothing; Python's own finders are the last three before it.
import importlib.abc
import importlib.machinery
import sys


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        return importlib.machinery.ModuleSpec(name, self) if name.startswith("made_") else None

    def exec_module(self, module):
        module.value = module.__name__.upper()


print([getattr(finder, "__name__", type(finder).__name__) for finder in sys.meta_path][-3:])
sys.meta_path.append(Finder())
import made_up

print(made_up.value)
