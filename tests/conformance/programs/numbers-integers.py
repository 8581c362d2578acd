# Integers without a limit, division, bits.
print(2**200, -7 // 2, -7 % 2, divmod(7, -2))
print((255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (10).bit_length(), bin(-5))
print(hash(2**61 - 1), hash(1.0), hash(float("inf")), hash(-1))
print(True + True, isinstance(True, int), int("0b101", 0))
