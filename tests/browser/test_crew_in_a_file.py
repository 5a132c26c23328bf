"""A crew in a page as people get it: one file, its scripts bundled, under the policy that lets it reach nothing."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
from html import escape
from pathlib import Path

import pytest

from sim import load
from sim.engine import simulate
from sim.page.bundle import bundle
from sim.page.file import POLICY, WEB, data, script
from tests.browser import played

ENTRY = """
import { crewOf } from "./engine/crew.js";
export function start() {
  const read = (id) => document.getElementById(id).textContent;
  const {facts, scenario, module} = JSON.parse(read("facts"));
  const bytes = Uint8Array.from(atob(module), (letter) => letter.charCodeAt(0));
  crewOf(bytes, facts, read("worker"), {workers: 2})
    .then(async (crew) => {
      const fan = await crew.fan(scenario, {seed: "1", runs: 20});
      return [crew.how, crew.why, ...fan.outcomes.turns];
    })
    .then((told) => tell(JSON.stringify(told)), (fault) => tell(String(fault)));
}
function tell(told) {
  const line = document.createElement("output");
  line.textContent = told;
  document.body.append(line);
}
"""
"""A page that does nothing but hire a crew and tell of it."""
TOLD = """async () => {
  while (!document.querySelector("output")) await new Promise((done) => setTimeout(done, 20));
  return document.querySelector("output").textContent;
}"""


@pytest.mark.parametrize("frame", ["", '<iframe sandbox="allow-scripts" srcdoc="{}"></iframe>'], ids=["page", "frame"])
def test_a_crew_works_in_a_file_under_the_policy_of_the_page_and_in_a_frame_that_reaches_nothing(
    chromium, tmp_path, frame
):
    """Which fault would this catch? Text of a page that serves no worker; a worker that only a site allows."""
    page = chromium.new_page()
    (tmp_path / "page.html").write_text(frame.format(escape(alone(tmp_path))) or alone(tmp_path), encoding="utf-8")
    page.goto((tmp_path / "page.html").as_uri())
    assert json.loads(page.frames[-1].locator("output").inner_text()) == ["workers", None, *turns()]
    page.close()


def test_a_crew_works_in_firefox_too(firefox, tmp_path):
    (tmp_path / "page.html").write_text(alone(tmp_path), encoding="utf-8")
    firefox.open((tmp_path / "page.html").as_uri())
    assert json.loads(firefox.evaluate(TOLD)) == ["workers", None, *turns()]


def turns() -> list[int]:
    """What that page should tell of its crew's work."""
    return simulate(load("standing"), 20, 1, 1, curves=0).outcomes["turns"].tolist()


def alone(folder: Path) -> str:
    """That page, whose scripts are bundled and whose policy is said as those of the real one are."""
    web = folder / "web"
    if not web.exists():
        shutil.copytree(WEB, web)
        (web / "main.js").write_text(ENTRY, encoding="utf-8")
    scripts = {name: script(text) for name, text in bundle(web)._asdict().items()}
    told = {"facts": played.told(), "scenario": played.plain(load("standing")), "module": played.module()}
    policy = POLICY.format_map({"style": "'none'"} | {name: digest(text) for name, text in scripts.items()})
    return (
        f'<!doctype html><meta http-equiv="content-security-policy" content="{escape(policy)}">'
        f'<script type="application/json" id="facts">{data(told)}</script>'
        + "".join(f'<script id="{name}">{text}</script>' for name, text in scripts.items())
    )


def digest(text: str) -> str:
    """A text as a policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
