# Output that is nothing but blank lines, with spaces at line ends.
print()
print("   ")
print("two spaces at the end  ")
print("\n\n")
print("\t")
