# A class inside a function cannot be found by name either; the error is another one.
import pickle


def make():
    class Local:
        pass

    return Local()


try:
    pickle.dumps(make())
except (AttributeError, pickle.PicklingError) as error:
    print(type(error).__name__, error)
