# A DeprecationWarning that another module is blamed for is hidden.
import sys
import types

module = types.ModuleType("elsewhere")
exec("import warnings\ndef f():\n    warnings.warn('hidden', DeprecationWarning)", module.__dict__)
sys.modules["elsewhere"] = module
module.f()
print("nothing was shown")
