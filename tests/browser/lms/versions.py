"""The two versions of SCORM, and how often a test is tried with each."""

import pytest

from browser.lms.system import NAMES
from rows import few

SCORM_12, SCORM_2004 = NAMES
both_versions = pytest.mark.parametrize("version", NAMES)
# Both go through the same session; what is about the session is tried with the second in the long tests.
every_version = pytest.mark.parametrize("version", few(NAMES))
