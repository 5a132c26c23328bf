"""Meetings put aside as they stand before their exchange, for the engine's pages and for plain C to play."""

from __future__ import annotations

import ctypes
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks.columns import header, in_one_piece, pointer
from sim import chance, load
from sim.compiled import entry, pointer_to
from sim.engine import BEFORE, PAGES, ROOM, turn_page
from sim.month import CONVENE, DRAFT, EXCHANGE
from sim.seats import lay_out
from sim.state import At, blank

FLAGS = ("-O3", "-march=native", "-ffp-contract=off", "-std=gnu11", "-shared", "-fPIC")
ALL = slice(None)
Player = Callable[[int, slice], object]
"""Plays 0, 1 or 2 of the phases in some of the meetings put aside."""
_exchange, _draft = EXCHANGE.right, DRAFT.right
_FIRST_IN_ROOM = 1 + len(BEFORE)
_FIRST_AFTER = _FIRST_IN_ROOM + len(ROOM)


@entry
def _rehearse(world, theory, luck, state, places, kept, flat, phases):  # type: ignore[no-untyped-def]
    w, t, s, dice = pointer_to(world), pointer_to(theory), pointer_to(state), pointer_to(luck)
    for number in range(places.shape[0]):
        for word in range(flat.shape[0]):
            flat[word] = kept[number, word]
        at = At(places[number, 0], places[number, 1], places[number, 2], places[number, 3])
        chance.begin(dice, at.run)
        if phases > 0:
            _exchange(w, t, dice, s, at)
        if phases > 1:
            _draft(w, t, dice, s, at)


class Rehearsal:
    """Every meeting of some default dialogues: ``flat`` is the state in words, ``kept`` what it was at each."""

    def __init__(self, runs: int) -> None:
        scenario = load()
        self.theory, self.world = scenario.theory, lay_out(scenario)
        self.luck = chance.luck_of(1)
        self.state, self.flat = in_one_piece(blank(self.world, self.theory.drafting.issues))
        self._put_aside: list[tuple[At, np.ndarray]] = []
        for run in range(runs):
            self._walk(run)
        self.places = np.array([at for at, _ in self._put_aside], np.int64)
        self.kept = np.array([words for _, words in self._put_aside])

    def _walk(self, run: int) -> None:
        self._turn(At(run, 0, 0, 0), 0)
        for month in range(len(self.world.meetings)):
            for page in range(1, _FIRST_IN_ROOM):
                self._turn(At(run, month, 0, 0), page)
            for number in range(self.world.meetings[month, 0]):
                self._meet(At(run, month, 0, int(self.world.meeting[month, 0]) + number))
            for page in range(_FIRST_AFTER, len(PAGES)):
                self._turn(At(run, month, 0, 0), page)

    def _meet(self, at: At) -> None:
        for page in range(_FIRST_IN_ROOM, _FIRST_AFTER):
            self._turn(at, page)
            if PAGES[page] is CONVENE.right and self.state.sitting[0]:
                self._put_aside.append((at, self.flat.copy()))

    def _turn(self, at: At, page: int) -> None:
        turn_page(self.world, self.theory, self.luck, self.state, at, page)

    def in_engine(self, phases: int, which: slice = ALL) -> None:
        """Let the engine's pages play."""
        places, kept = self.places[which], self.kept[which]
        _rehearse(self.world, self.theory, self.luck, self.state, places, kept, self.flat, phases)

    def in_c(self, folder: Path, compiler: str) -> Player:
        """Compile meeting.c in a folder; what comes back plays the same."""
        tuples = {"World": self.world, "Theory": self.theory, "Luck": self.luck, "State": self.state}
        (folder / "columns.h").write_text(header(**tuples), encoding="utf-8")
        library, source = folder / "meeting.so", Path(__file__).with_name("meeting.c")
        subprocess.run([compiler, *FLAGS, "-I", str(folder), "-o", str(library), str(source)], check=True)
        rehearse = ctypes.CDLL(str(library)).rehearse
        rehearse.restype, rehearse.argtypes = None, [ctypes.c_void_p] * 7 + [ctypes.c_int64] * 4
        structs = [pointer(columns) for columns in tuples.values()]

        def play(phases: int, which: slice = ALL) -> None:
            places, kept = self.places[which], self.kept[which]
            arrays = (each.ctypes.data for each in (places, kept, self.flat))
            rehearse(*structs, *arrays, len(self.flat), len(places), self.world.party.shape[1], phases)

        return play
