# Lines that are drawn again by moving the cursor up, and erased.
print("first: 0%")
print("second: 0%")
print("\x1b[2Afirst: 100%\x1b[K")
print("second: 100%\x1b[K")
print("erased\x1b[2K\rleft")
print("abc\x1b[2DXY\x1b[1CZ")
