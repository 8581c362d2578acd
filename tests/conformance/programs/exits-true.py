# True as status.
import sys

print("status True is 1")
sys.exit(True)
print("never")
