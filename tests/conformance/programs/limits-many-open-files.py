# varies: \d 20\d -- one file is open for the report
# Two hundred files open at once, with small numbers.
files = [open(f"{number}.txt", "w") for number in range(200)]
print(len({file.fileno() for file in files}))
print(files[0].fileno(), files[-1].fileno())
for file in files:
    file.close()
