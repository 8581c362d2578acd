# Through exec() the file is called <string>, and marks are shown below its line.
print("before")
good = "for x in range(1): print(x)"
exec(good)
exec(good.replace(":", ""))
