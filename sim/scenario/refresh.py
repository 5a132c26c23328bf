"""Writing what is made from the grammar: the editors' schema and the list of parameters in the default scenario.

Run ``python -m sim.scenario.refresh`` in a checkout after a parameter has changed.
"""

from __future__ import annotations

import json
from importlib import import_module

from sim.rules import CHAPTERS, PARAMETERS
from sim.scenario.json_schema import schema
from sim.scenario.shipped import DEFAULT, folder

BEGIN = "# ---- every parameter with its default; take away the # before a [chapter] and a key to change it ----"
END = "# ---- end of the parameters ----"


def schema_text() -> str:
    """What ``scenarios/schema.json`` must hold."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def parameter_lines() -> str:
    """Every parameter as a commented line of TOML, chapter by chapter, with its meaning and range."""
    lines = []
    for chapter in CHAPTERS:
        title = str(import_module(f"sim.rules.{chapter}").__doc__).split("\n")[0]
        lines += ["", f"# {title}", f"# [{chapter}]"]
        for each in (parameter for parameter in PARAMETERS.values() if parameter.chapter == chapter):
            value = f"# {each.name} = {each.default}"
            lines.append(f"{value:<30} # {each.says} ({each.low:g} to {each.high:g}, {each.unit})")
    return "\n".join(lines[1:])


def with_parameters(text: str) -> str:
    """The text of the default scenario with its list of parameters brought up to date."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{parameter_lines()}\n\n{END}{after}"


if __name__ == "__main__":
    (folder() / "schema.json").write_text(schema_text(), encoding="utf-8")
    standing = folder() / f"{DEFAULT}.toml"
    standing.write_text(with_parameters(standing.read_text(encoding="utf-8")), encoding="utf-8")
