# Texts of integers have at most 4300 digits.
print(len(str(10**4000)))
try:
    str(10**5000)
except ValueError as error:
    print(error)
print(hex(10**5000)[:20])
