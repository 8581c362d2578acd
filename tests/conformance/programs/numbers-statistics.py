# Sums that are exact and sums that are not.
import math
import statistics

values = [0.1] * 10
print(sum(values), math.fsum(values), statistics.mean(values), statistics.stdev([1, 2, 4]))
print(math.nextafter(1.0, 2.0), math.ulp(1.0), math.isclose(0.1 + 0.2, 0.3))
print(math.comb(50, 25), math.gcd(12, 18), math.pi)
