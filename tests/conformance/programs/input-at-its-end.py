# There is nobody to ask: input() shows its prompt, then fails.
print("before")
name = input("Your name: ")
greeting = f"hello {name}"
print("never", greeting)
