# A function is pickled as the names of its module and of itself.
import pickle
import pickletools


def double(x):
    return 2 * x


pickletools.dis(pickle.dumps(double, protocol=0))
print(pickle.loads(pickle.dumps(double)) is double)
