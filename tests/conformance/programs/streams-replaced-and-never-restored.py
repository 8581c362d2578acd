# What is printed to a replacement is lost, unless the program shows it; the traceback goes to sys.stderr.
import io
import sys

sys.stdout = io.StringIO()
print("captured")
print("captured was", repr(sys.stdout.getvalue()), file=sys.stderr)
