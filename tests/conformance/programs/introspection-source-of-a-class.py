# The source of a class is searched in the file; a class made by exec() has none.
import inspect


class Net:
    layers = 3

    def forward(self, x):
        return x


print(inspect.getsource(Net))
exec("class Made:\n    pass")
try:
    print(inspect.getsource(Made))
except (OSError, TypeError) as error:
    print(type(error).__name__, error)
