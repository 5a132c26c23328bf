"""Ways in which a folder of results comes to harm: copied by halves, merged, edited, cut short by a full disk."""

from __future__ import annotations

import json
import random
import shutil

WRONG = (None, True, -1, 3, 2.5, 10**30, "x", "\x1b[2J\u202e", [], [None], {}, {"a": 1}, [[[]]])
"""What may stand in a JSON file in place of what should."""
BYTES = (b"", b"\x00\xff\xfe\x80", b"[" * 100_000, b"{}", b"[]", b"null", b"a,b\n1\n", "Ärger".encode("latin-1"), b'"')


def damage(folder, luck: random.Random) -> str:
    """Damage one thing in a folder; returns what was done."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    path = luck.choice(files)
    kind = luck.choice((*COMMON, *(OF_JSON if path.suffix == ".json" or path.name == ".backchannel" else ()),
                        *(OF_CSV if path.suffix == ".csv" else ())))  # fmt: skip
    try:
        kind(path, luck)
    except (ValueError, IndexError, OSError):  # it is no JSON, no table or a folder any more
        garble(path, luck)
    return f"{kind.__name__} {path.relative_to(folder)}"


def delete(path, _):
    path.unlink()


def truncate(path, luck):
    path.write_bytes(path.read_bytes()[: luck.randrange(max(1, path.stat().st_size))])


def garble(path, luck):
    content = bytearray(path.read_bytes())
    for _ in range(luck.randint(1, 20) if content else 0):
        content[luck.randrange(len(content))] = luck.randrange(256)
    path.write_bytes(content)


def replace(path, luck):
    path.write_bytes(luck.choice(BYTES))


def swap(path, luck):
    other = luck.choice([each for each in path.parent.iterdir() if each.is_file()])
    one, two = path.read_bytes(), other.read_bytes()
    path.write_bytes(two)
    other.write_bytes(one)


def become_a_folder(path, luck):
    path.unlink()
    path.mkdir()
    if luck.random() < 0.5:
        (path / "mine.txt").write_text("mine")


def become_a_link_to_nothing(path, _):
    path.unlink()
    path.symlink_to("nowhere")


def get_a_stray_neighbour(path, luck):
    name = luck.choice(("mine.parquet", "0-5.failed.json", "notes.txt", ".DS_Store", "0-0.parquet", "a" * 40))
    there = path.parent / name
    if luck.random() < 0.7:
        there.write_bytes(luck.choice(BYTES))
    else:
        there.mkdir(exist_ok=True)
        (there / "0-5.parquet").write_bytes(b"mine")


def lose_a_folder(path, luck):
    """With a whole folder that is in it, if there is one."""
    inside = [each for each in path.parent.iterdir() if each.is_dir()]
    shutil.rmtree(luck.choice(inside)) if inside else path.unlink()


def _places(said):
    """Everything in a JSON value that something can be put in place of: container and key."""
    pairs = said.items() if isinstance(said, dict) else enumerate(said) if isinstance(said, list) else ()
    for key, value in pairs:
        yield said, key
        yield from _places(value)


def get_a_wrong_type(path, luck):
    said = json.loads(path.read_text(encoding="utf-8"))
    holder, key = luck.choice(list(_places(said)) or [({"": said}, "")])
    holder[key] = luck.choice(WRONG)
    path.write_text(json.dumps(said), encoding="utf-8")


def lose_a_key(path, luck):
    said = json.loads(path.read_text(encoding="utf-8"))
    holder, key = luck.choice(list(_places(said)))
    del holder[key]
    path.write_text(json.dumps(said), encoding="utf-8")


def get_a_wrong_cell(path, luck):
    lines = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    row = luck.choice(lines)
    row[luck.randrange(len(row))] = luck.choice(("x", "", "nan", "-inf", "1e999", '"', "\x00", "=1+1"))
    path.write_text("\n".join(map(",".join, lines)), encoding="utf-8")


def lose_a_column(path, luck):
    lines = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    place = luck.randrange(len(lines[0]))
    path.write_text("\n".join(",".join(line[:place] + line[place + 1 :]) for line in lines), encoding="utf-8")


COMMON = (delete, truncate, garble, replace, swap, become_a_folder, become_a_link_to_nothing, get_a_stray_neighbour,
          lose_a_folder)  # fmt: skip
OF_JSON = (get_a_wrong_type, get_a_wrong_type, lose_a_key, lose_a_key)
OF_CSV = (get_a_wrong_cell, get_a_wrong_cell, lose_a_column)
