"""Two scripts of many modules: in the right order, and nothing but the two forms."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sim.page.bundle import UnbundledError, bundle
from sim.page.script import bare, without_comments

MAIN = 'import { twice } from "./numbers/twice.js";\n\nexport function start() {\n  return twice(2);\n}\n'
TWICE = "export const twice = (n) => 2 * n;\n"
SERVE = "export function serve(scope) {\n  scope.close();\n}\n"


def written(folder: Path, **modules: str) -> Path:
    for name, text in {"main": MAIN, "numbers/twice": TWICE, "engine/worker": SERVE, **modules}.items():
        path = folder / f"{name}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def refusal(folder: Path, **modules: str) -> str:
    with pytest.raises(UnbundledError) as fault:
        bundle(written(folder, **modules))
    return str(fault.value)


def test_modules_stand_behind_what_they_need_each_in_a_function_of_its_own(tmp_path):
    assert bundle(written(tmp_path)).program == (
        '"use strict";\n(() => {\n'
        "// numbers/twice.js\nconst $m1 = (() => {\nconst twice = (n) => 2 * n;\nreturn { twice };\n})();\n"
        "// main.js\nconst $m2 = (() => {\nconst { twice } = $m1;\n"
        "function start() {\n  return twice(2);\n}\nreturn { start };\n})();\n"
        "$m2.start();\n})();\n"
    )


def test_what_a_worker_needs_stands_in_a_script_of_its_own_which_the_page_shares(tmp_path):
    worker = 'import { twice } from "../numbers/twice.js";\nexport const serve = twice;\n'
    scripts = bundle(written(tmp_path, **{"engine/worker": worker}))
    assert scripts.worker == (
        '"use strict";\n'
        "// numbers/twice.js\nconst $m0 = (() => {\nconst twice = (n) => 2 * n;\nreturn { twice };\n})();\n"
        "// engine/worker.js\nconst $m1 = (() => {\nconst { twice } = $m0;\nconst serve = twice;\n"
        "return { serve };\n})();\n"
        'if (typeof document === "undefined") $m1.serve(self);\n'
    )
    assert "twice.js" not in scripts.program
    assert "const { twice } = $m0;\nfunction start()" in scripts.program


def test_a_module_that_two_need_is_there_once(tmp_path):
    main = (
        'import { twice } from "./numbers/twice.js";\nimport { four } from "./four.js";\n'
        "export const start = () => [four, twice];\n"
    )
    four = 'import {\n  twice,\n} from "./numbers/twice.js";\nexport async function four() {\n  return twice(2);\n}\n'
    script = bundle(written(tmp_path, main=main, four=four)).program
    assert script.count("// numbers/twice.js") == 1
    assert script.index("// numbers/twice.js") < script.index("// four.js") < script.index("// main.js")
    assert "const { twice } = $m1;\nasync function four()" in script


def test_a_path_may_lead_upwards(tmp_path):
    script = bundle(
        written(tmp_path, **{"numbers/twice": 'import { n } from "../n.js";\n' + TWICE, "n": "export const n = 1;"})
    ).program
    assert script.index("// n.js") < script.index("// numbers/twice.js")


def test_a_circle_is_refused_by_its_names(tmp_path):
    said = refusal(tmp_path, **{"numbers/twice": 'import { start } from "../main.js";\n' + TWICE})
    assert said == "modules need each other in a circle: main.js needs numbers/twice.js needs main.js."


def test_a_module_that_is_not_there(tmp_path):
    said = refusal(tmp_path, main='import { a } from "./lost.js";\n')
    assert said.startswith("lost.js, which main.js imports, cannot be read")


def test_an_entry_that_starts_nothing(tmp_path):
    assert refusal(tmp_path, main="export const begin = 1;\n") == "main.js exports no function start."
    said = refusal(tmp_path, **{"main": MAIN, "engine/worker": "export const begin = 1;\n"})
    assert said == "engine/worker.js exports no function serve."


def test_a_name_that_is_not_exported(tmp_path):
    assert refusal(tmp_path, **{"numbers/twice": "const twice = 2;\nexport const other = 1;\n"}) == (
        "main.js imports twice, which numbers/twice.js does not export."
    )


@pytest.mark.parametrize(
    "main",
    [
        'import { twice, twice } from "./numbers/twice.js";\n',
        'import { twice } from "./numbers/twice.js";\nimport { twice } from "./numbers/twice.js";\n',
        'import { twice } from "./numbers/twice.js";\nexport const twice = 1;\n',
        "export const twice = 1;\nexport function twice() {}\n",
    ],
)
def test_a_name_twice(tmp_path, main):
    assert refusal(tmp_path, main=main) == "main.js has twice twice."


@pytest.mark.parametrize(
    "line",
    [
        'import twice from "./numbers/twice.js";',
        'import * as all from "./numbers/twice.js";',
        'import { twice as double } from "./numbers/twice.js";',
        'import "./numbers/twice.js";',
        "import { twice } from './numbers/twice.js';",
        'import { readFile } from "fs";',
        "export default twice;",
        "export { twice };",
        "export let twice = 1;",
        'export * from "./numbers/twice.js";',
        'const found = await import("./numbers/twice.js");',
        "const here = import.meta.url;",
        "  export const twice = 1;",
        'const a = 1; import { twice } from "./numbers/twice.js";',
    ],
)
def test_another_form_is_refused_with_its_place(tmp_path, line):
    said = refusal(tmp_path, main=f"/* one\n   two */\n{line}\n")
    assert said.startswith('main.js, line 3: "')
    assert "Write: import { a, b } from" in said


@pytest.mark.parametrize(
    "code",
    [
        '"import { a } from \\"./lost.js\\";"',
        '`\nimport { a } from "./lost.js";\n`',
        '`${`\nexport default ${"}"}`}\nimport.meta`',
        '/["`]/.test("import")',
        "{ export: 1, import: 2 }.export",
        "a.import",
    ],
)
def test_what_only_looks_like_an_import_is_left_alone(tmp_path, code):
    main = f"export const start = {code};\n"
    assert main.removeprefix("export ").strip() in bundle(written(tmp_path, main=main)).program


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a / b / 'c'", "a / b /    "),
        ("f(/'/, x)", "f(   , x)"),
        ("return /`/g", "return     "),
        ("x = y[1] / 2; // z", "x = y[1] / 2;     "),
        ("`a${b}c`;`d`", "    b   ;   "),
        ("`a${ {b: `}`} }c`;d", "     {b:    }    ;d"),
        ('"a\\"b" + c', "       + c"),
    ],
)
def test_only_code_is_left_of_a_script(text, code):
    assert bare(text) == code


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("/** Says. */\na();\n", "a();\n"),
        ("a(); // why\nb();\n", "a();\nb();\n"),
        ("  // why\n\n  /*\n   * more\n   */\n  b();", "\n  b();"),
        ("a /* x */ + b", "a   + b"),
        ("return/* x */a", "return a"),
        ("return /* x\n */ a", "return \n a"),
        ("'// no' + `/* no */ ${a /* yes */}` + /[/*]/", "'// no' + `/* no */ ${a  }` + /[/*]/"),
        ("a; // at the end", "a;"),
        ("// at the end", ""),
    ],
)
def test_a_script_without_its_comments(text, left):
    assert without_comments(text) == left


def test_an_import_in_a_comment_is_none(tmp_path):
    main = '/*\nimport { a } from "./lost.js";\n*/\nexport const start = 1; // import "x"\n'
    assert "const start = 1;\nreturn { start };" in bundle(written(tmp_path, main=main)).program


def test_the_page_can_be_bundled_and_is_the_same_each_time():
    from tests.browser.conftest import WEB

    scripts = bundle(WEB)
    assert scripts == bundle(WEB)
    assert scripts.program.rindex("// main.js") > scripts.program.index("// sandbox/app.js")


def test_a_worker_of_the_page_reads_nothing_that_is_drawn_or_set():
    from tests.browser.conftest import WEB

    held = re.findall(r"^// (\w+)/\S+\.js$", bundle(WEB).worker, re.M)
    assert {"engine", "words"} <= {*held} <= {"engine", "words", "reading"}  # of reading, how words are spelt
