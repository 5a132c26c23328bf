"""What a newcomer installs: one version, pins that name no host, folders that no contract overlooks."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from sim import edition
from sim.cli import main
from sim.edition import VERSION
from sim.store import manifest
from sim.store.editions import here
from tests.docs.documents import ROOT

WHOLE = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT, GROUPS = WHOLE["project"], WHOLE["dependency-groups"]
CORE, TEST = ((ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8") for name in ("core", "test"))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(text: str, python: str) -> dict[str, list[str]]:
    """The versions of every package that a file of pins installs on Linux."""
    from packaging.requirements import Requirement

    here = {"python_version": python, "python_full_version": f"{python}.1", "sys_platform": "linux", "os_name": "posix"}
    pinned: dict[str, list[str]] = {}
    for line in re.findall(r"^(\S+==.*?) \\$", text, re.M):
        pin = Requirement(line)
        if pin.marker is None or pin.marker.evaluate(here):
            pinned.setdefault(normal(pin.name), []).append(str(pin.specifier).removeprefix("=="))
    return pinned


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (CORE, [*PROJECT["dependencies"], *GROUPS["build"]]),
        (TEST, [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]),
    ],
    ids=["core", "test"],
)
def test_every_requirement_is_pinned_once_for_every_python(python: str, text: str, wanted: list[str]) -> None:
    from packaging.requirements import Requirement

    pinned = pins(text, python)
    for requirement in map(Requirement, wanted):
        versions = pinned.get(normal(requirement.name), [])
        assert len(versions) == 1, requirement
        assert versions[0] in requirement.specifier, requirement
    assert all(len(versions) == 1 for versions in pinned.values())


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_whoever_uses_it_has_the_versions_that_are_tested_and_nothing_for_developers(python: str) -> None:
    core, test = pins(CORE, python), pins(TEST, python)
    assert core.items() <= test.items()
    assert not {"pytest", "mypy", "ruff", "statsmodels", "ema-workbench", "distributed"} & core.keys()


@pytest.mark.parametrize("text", [CORE, TEST], ids=["core", "test"])
def test_every_pin_has_a_hash_and_no_host(text: str) -> None:
    entries = re.split(r"\n(?=\S)", "\n".join(line for line in text.splitlines() if not line.startswith("#")))
    assert len(entries) > 30
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"://|^\s*--(extra-)?index|^\s*--find-links|^\s*-[if] ", text, re.M)


def test_the_version_is_the_same_everywhere() -> None:
    """And it is said by the sources: a checkout that moved on told that of the day on which it was installed."""
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {VERSION}\n" in citation
    assert VERSION in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert PROJECT["dynamic"] == ["version"]
    assert (ROOT / WHOLE["tool"]["hatch"]["version"]["path"]).samefile(edition.__file__)
    assert here().version == manifest.versions()["backchannel"] == VERSION
    assert CliRunner().invoke(main, ["--version"]).stdout == f"backchannel {VERSION}\n"


def test_nobody_asks_an_installation_for_the_version() -> None:
    asking = re.compile(r"""version(_of)?\(["']backchannel["']\)""")
    assert not [path for path in (ROOT / "sim").rglob("*.py") if asking.search(path.read_text(encoding="utf-8"))]


def test_no_folder_of_the_package_lacks_its_init() -> None:
    """import-linter does not see a folder without one, so nothing in it would be held to the contracts."""
    folders = {path.parent for path in (ROOT / "sim").rglob("*.py")}
    assert ROOT / "sim" / "month" in folders
    assert [folder for folder in folders if not (folder / "__init__.py").is_file()] == []


@pytest.mark.parametrize("mark", ["main command", "test command"])
def test_readme_has_the_two_commands_in_one_line_each(mark: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.findall(rf"^<!-- {mark} -->\n```sh\n(.*)\n```$", readme, re.M)
    assert len(found) == 1
    assert found[0].startswith("python3 -m venv .venv && ")


def test_readme_stays_short() -> None:
    """Two screens for who only looks, and room for what was put in, what came out and how far to believe it."""
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 145


def test_an_empty_result_folder_is_all_that_is_kept() -> None:
    assert "results/*\n!results/README.md" in Path(ROOT / ".gitignore").read_text(encoding="utf-8")
