# The five default filters, none added and none missing.
import sys
import warnings

for action, message, category, module, line in warnings.filters:
    print(action, message, category.__name__, module, line)
print(sys.warnoptions)
