# A request that no machine can grant is a MemoryError, which the program may catch.
try:
    bytearray(2**62)
except MemoryError as error:
    print(type(error).__name__)
try:
    [0] * 2**62
except (MemoryError, OverflowError) as error:
    print(type(error).__name__)
