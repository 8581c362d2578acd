# varies: 0\.\d+ -- NumPy is not seeded
# Unseeded draws of NumPy, the old way and the new one.
import numpy as np

print(float(np.random.uniform(0.1, 0.2)))
print(float(np.random.default_rng().uniform(0.1, 0.2)))
print(np.random.randint(1))
