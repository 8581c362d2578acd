# The shortest text that gives the same float again; special values and zeros.
print(0.1 + 0.2, 1e16, 1e-5, 1.0, -0.0, 1e22, 123456789.123456789)
print(float("inf"), float("nan"), float("-inf"), 5e-324, 1.7976931348623157e308)
print(round(0.5), round(1.5), round(2.675, 2), (0.1).hex(), (0.1).as_integer_ratio())
print(f"{1234.5678:.2f} {1234.5678:e} {0.00001234:g} {255:#x} {5:+08d} {0.25:.0%} {1e6:_}")
