"""What a release is made of: its notes, the workflows that make it, and the versions that are pinned."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from trees import ROOT

CHANGES = ROOT / ".github/changes"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"\buses: +(?:\./|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)")


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """Return a folder that a version 7.8.9 is being released from, with the fragment of one change."""
    for name in ("pyproject.toml", ".github/CHANGELOG.md", ".ci/notes"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / ".github/changes").mkdir()
    shutil.copy(CHANGES / "README.md", tmp_path / ".github/changes")
    (tmp_path / ".github/changes/+lamp.added.md").write_text("A lamp.\n\nIt shines.\n", "utf-8")
    towncrier = [sys.executable, "-m", "towncrier", "build", "--yes", "--version", "7.8.9", "--date", "2030-01-02"]
    subprocess.run(towncrier, cwd=tmp_path, check=True, capture_output=True)
    return tmp_path


def notes(folder: Path, version: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([folder / ".ci/notes", version], capture_output=True, text=True, check=False)


def test_the_notes_of_a_version_are_its_changes(released: Path) -> None:
    assert [file.name for file in (released / ".github/changes").iterdir()] == ["README.md"]
    assert "## 7.8.9 (2030-01-02)\n" in (released / ".github/CHANGELOG.md").read_text("utf-8")
    said = notes(released, "7.8.9")
    assert (said.returncode, said.stdout.split()) == (0, "### Added - A lamp. It shines.".split())


def test_a_version_without_changes_has_no_notes(released: Path) -> None:
    assert notes(released, "7.8").returncode == 1


def test_every_change_is_of_a_kind_that_the_changelog_lists() -> None:
    kinds = "|".join(kind["directory"] for kind in PROJECT["tool"]["towncrier"]["type"])
    name = re.compile(rf"README\.md|\+?[a-z0-9-]+\.({kinds})\.md")
    assert not [file.name for file in CHANGES.iterdir() if not name.fullmatch(file.name)]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_pins_its_actions_and_grants_job_by_job(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    assert not [line for line in text.splitlines() if "uses:" in line and not PINNED.search(line)]
    assert yaml.safe_load(text)["permissions"] == {}


def test_a_release_brings_a_list_of_what_a_site_is_built_with(tmp_path: Path) -> None:
    makefile, file = (ROOT / "Makefile").read_text("utf-8"), tmp_path / "sbom.json"
    recipe = re.search(r"^sbom:.*\n\t\$\(BIN\)/(\S+) (.*) sbom\.json$", makefile, re.MULTILINE)
    assert recipe
    subprocess.run([Path(sys.executable).with_name(recipe[1]), *recipe[2].split(), file], cwd=ROOT, check=True)
    listed = {(part["name"], part["version"]) for part in json.loads(file.read_text("utf-8"))["components"]}
    locked = re.findall(r"^([\w.-]+)==([^ ;]+)", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    assert listed == set(locked) != set()


def test_the_list_is_attached_to_the_release() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text("utf-8"))["jobs"]
    assert "make sbom" in [step.get("run") for step in jobs["build"]["steps"]]
    (publishing,) = [step["run"] for step in jobs["publish"]["steps"] if "gh release create" in step.get("run", "")]
    assert "sbom.json" in publishing


def test_the_gate_needs_every_other_job() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text("utf-8"))["jobs"]
    gate = jobs.pop("gate")
    assert set(gate["needs"]) == set(jobs)
    assert all(f"needs.{job}.result != 'success'" in gate["steps"][0]["if"] for job in jobs)


@pytest.mark.parametrize(
    ("lock", "extras"), [("requirements.lock", ["build"]), ("tests/requirements.lock", ["build", "test", "results"])]
)
def test_what_is_pinned_is_what_is_locked(lock: str, extras: list[str]) -> None:
    project = PROJECT["project"]
    lists = [project["dependencies"], *(project["optional-dependencies"][extra] for extra in extras)]
    pinned = {(canonicalize_name(wanted.name), str(wanted.specifier)) for wanted in map(Requirement, chain(*lists))}
    locked = re.findall(r"^([\w.-]+)(==[^ ;]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    assert pinned <= {(canonicalize_name(name), version) for name, version in locked}


def test_another_generator_is_locked_with_all_that_a_site_needs() -> None:
    ours, others = (
        set(re.findall(r"^([\w.-]+==[^ ;]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE))
        for lock in ("requirements.lock", "tests/systems/properdocs.lock")
    )
    assert ours
    assert ours <= others, "run `make lock`"
