# varies: \d\.\d+(e-\d+)? -- random is not seeded
# Unseeded draws of the standard library.
import random

print(random.random())
print(round(random.uniform(1, 2), 6))
print(random.choice([7]))
