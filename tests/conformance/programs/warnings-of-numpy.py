# NumPy's RuntimeWarning is given once for the line.
import numpy as np

zero = np.zeros(2)
for _ in range(2):
    print(zero / zero)
print(np.log(zero))
