# sys.exit() and raise SystemExit without anything are a good end.
import sys

try:
    raise SystemExit
except SystemExit as exit:
    print(repr(exit.code))
sys.exit(None)
