# varies: .+ None \d\n|.+re.compile.+\n -- torch and what it imports have set filters
# The five default filters, none added and none missing.
import sys
import warnings

for action, message, category, module, line in warnings.filters:
    print(action, message, category.__name__, module, line)
print(sys.warnoptions)
