# The reprs of NumPy's scalars and arrays, and print options.
import numpy as np

print(repr(np.float64(1.5)), np.float32(0.1), [np.int64(3)])
print(np.arange(6).reshape(2, 3), np.array([1.0, 1e-10, 1e10]), sep="\n")
with np.printoptions(precision=2, suppress=True):
    print(np.array([np.pi, 1e-6]))
print(np.arange(2000))
