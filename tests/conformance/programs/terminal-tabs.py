# Tabs go to the next of the columns 8, 16, 24.
print("a\tb\tc")
print("1234567\tx")
print("12345678\tx")
print("\tindented")
print("梯\tx".expandtabs(4))
