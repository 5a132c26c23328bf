"""The modules of the page are modules: each can be imported by itself."""

from __future__ import annotations

import pytest

from tests.browser.conftest import WEB


@pytest.mark.parametrize("path", sorted(str(path.relative_to(WEB)) for path in WEB.rglob("*.js")))
def test_a_module_can_be_imported(modules, path):
    assert modules.evaluate("async path => typeof await import('/' + path)", path) == "object"
