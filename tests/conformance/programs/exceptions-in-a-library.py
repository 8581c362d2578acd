# An error that a library raises: the traceback goes through its files.
import json

print("before")
json.loads('{"a": }')
