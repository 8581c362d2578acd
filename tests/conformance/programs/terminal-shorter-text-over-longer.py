# After a carriage return the rest of the longer text stays.
print("a long line\rshort")
print("abc\rX")
print("\rstart")
print("end\r")
