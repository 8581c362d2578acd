# About 200 KB in 4000 lines.
for number in range(4000):
    print(f"{number:05} " + "0123456789" * 4 + "...")
print("end")
assert number == 3999
del number
