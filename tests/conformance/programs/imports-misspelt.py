# A module that does not exist, uncaught.
print("before")
import troch

print("never")
