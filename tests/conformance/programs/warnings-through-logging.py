# logging.captureWarnings() turns warnings into log records.
import logging
import warnings

logging.basicConfig(format="%(name)s %(levelname)s %(message)s")
logging.captureWarnings(True)
warnings.warn("through logging")
logging.captureWarnings(False)
warnings.warn("as usual")
