"""Running a study into its folder: whatever is there already is kept, whatever is missing is played.

A study that was stopped, by Ctrl-C, a kill, a full disk or a reboot, goes on when it is run again. More repetitions
only add runs. Another version of the model, or another study of the same name, begins anew and leaves what was there
in ``earlier/``; a study of another edition of the rules is refused, unless that is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sim.lab.preparation.design_file import design_of
from sim.lab.preparation.plan import Plan, plan_of
from sim.lab.runner.drive import HaltedError, Keep, on_processes, on_threads
from sim.lab.runner.earlier_results import check_edition, in_tables, make_way, put_unreadable_aside
from sim.lab.runner.finish import Failure, failures_of, hashes, write_design, write_results
from sim.lab.runner.follow import Follower, flushing, keeping
from sim.lab.runner.jobs import Jobs, block_of, jobs_of
from sim.lab.runner.progress import Progress
from sim.lab.study import Study, StudyError
from sim.store import description, manifest
from sim.store.chunks import Chunks
from sim.store.disk import DamagedError, make, sweep
from sim.store.files import CHUNKS, NAMES
from sim.store.folders import STUDY, FolderClaim, check, claim
from sim.store.lock import lock
from sim.store.names import whole


@dataclass(frozen=True)
class RunOptions:
    """How to run a study; none of it changes a number or a file but the manifest."""

    threads: int | None = None
    """Threads, or processes of the reference model; None: all processors."""
    cluster: str | None = None
    """Address of a Dask distributed scheduler to play on."""
    retry_failed: bool = False
    """Try again what failed before."""
    force: bool = False
    """Make the tables anew even if those that are there rest on more repetitions, or stand where other files do."""
    folder_is_ours: bool = False
    """The folder was claimed by whoever asks."""
    block: int | None = None
    """Most runs of a chunk."""
    command: str = ""
    """The command line, for the manifest."""
    repeat: str = ""
    """The command that makes the same files again, for their reader."""


@dataclass(frozen=True)
class StudyRun:
    """What came of running a study."""

    study: Study
    folder: Path
    points: int
    runs_played: int
    """Runs that were played now."""
    runs_there: int
    """Runs that were there already."""
    failures: tuple[Failure, ...]
    values_sha256: str


def run_study(
    study: Study,
    folder: Path,
    options: RunOptions = RunOptions(),
    progress: Progress | None = None,
) -> StudyRun:
    """Play what is missing of a study and write its files.

    Call it again with more repetitions (``dataclasses.replace(study, repetitions=...)``): only those are played.

    Raises:
        StudyError, ScenarioError: if the study cannot be run at all.
        BusyError: if another process runs it.
        CoarserError: if its tables are there, of more repetitions.
        ForeignError, EditionError: if files of anything else, or of other rules, stand where it would write.
        HaltedError: if it cannot go on for now: a full disk, a lost cluster, a file that is damaged again.
    """
    progress = progress or Progress(quiet=True)
    if options.cluster and study.driver == "mesa":
        raise StudyError("the reference model is played in fresh processes of this machine, not on a cluster")
    try:
        mine = FolderClaim(STUDY, whole(study.name), NAMES)
        if not options.folder_is_ours:
            check(folder, mine, options.force)  # before the lock, which would leave a file
        check_edition(folder, options.force)
        plan = plan_of(study)
        make(folder)
        with lock(folder):
            if not options.folder_is_ours and (foreign := claim(folder, mine, options.force)):
                progress.say(f"Not of this study, and overwritten in {folder}: {', '.join(foreign)}.")
            sweep(folder, folder / CHUNKS)
            return _run_whole(plan, folder, options, progress)
    except DamagedError as fault:
        raise HaltedError(str(fault)) from None
    except OSError as fault:
        raise HaltedError(f"{fault.strerror or fault}, while writing to {folder}") from fault


def _run_whole(plan: Plan, folder: Path, options: RunOptions, progress: Progress) -> StudyRun:
    """Run a study, and again where a file turned out to be damaged while it was read: only its runs are played anew."""
    seen, played = set[Path](), 0
    for sentence in put_unreadable_aside(folder):
        progress.say(sentence)
    while True:
        chunks = Chunks(folder)
        try:
            for fault in chunks.wrong:
                progress.say(chunks.put_aside(fault))
            found = _run(plan, chunks, options, progress)
            return replace(found, runs_played=found.runs_played + played, runs_there=max(0, found.runs_there - played))
        except DamagedError as fault:
            if fault.path in seen:
                raise
            seen.add(fault.path)
            played += chunks.runs_added
            progress.say(chunks.put_aside(fault))


def _run(plan: Plan, chunks: Chunks, options: RunOptions, progress: Progress) -> StudyRun:
    study, folder, began = plan.study, chunks.study, manifest.now()
    repeat = options.repeat or f"backchannel study {study.name}"
    what = design_of(plan, repeat)
    for sentence in make_way(plan, what, chunks, options.force):
        progress.say(sentence)
    if options.retry_failed:
        chunks.forget_failures(plan.keys.values())
    jobs = jobs_of(plan, chunks, block_of(study, options.block))
    due, kept = jobs.due, len(plan.keys) * study.repetitions - jobs.due
    if not jobs and (before := _complete(folder, what)):
        return StudyRun(study, folder, len(plan.points), 0, kept, tuple(failures_of(plan, chunks)), before)
    facts = _facts(what, plan, options, _began(folder) or began) | {
        manifest.IN_TABLES: in_tables(folder, plan.identity)
    }
    write_design(folder, what, plan)
    manifest.write(folder, facts)
    try:
        with progress.begin(due), Follower(chunks, plan, jobs) as follower:
            with flushing(chunks):
                _play(plan, jobs, keeping(chunks, progress, follower), options, progress)
            taken = follower.result()
    except KeyboardInterrupt:
        manifest.write(folder, {**facts, "status": manifest.INTERRUPTED, "end": manifest.now()})
        raise
    failures = failures_of(plan, chunks)
    found = write_results(chunks, plan, failures, repeat, taken)
    status = manifest.WITH_FAILURES if failures else manifest.FINISHED
    manifest.write(folder, {**facts, "status": status, "end": manifest.now(), **found})
    return StudyRun(study, folder, len(plan.points), due, kept, tuple(failures), found["values_sha256"])


def _facts(what: dict[str, Any], plan: Plan, options: RunOptions, began: str) -> dict[str, Any]:
    """What the manifest says from the start."""
    told = {name: value for name, value in what.items() if name not in ("points", "command")}
    return {
        "status": manifest.RUNNING,
        **told,
        "points": len(plan.points),
        "scenario_text": plan.terms.text,
        "block": block_of(plan.study, options.block),
        "made_with": manifest.versions(),
        "command_line": options.command,
        "start": began,
        "end": None,
    }


def _began(folder: Path) -> str:
    """When a study that is taken up was begun; empty if none is."""
    before = description.facts(folder)
    return before.get("start", "") if before.get("status") in (manifest.RUNNING, manifest.INTERRUPTED) else ""


def _complete(folder: Path, what: dict[str, Any]) -> str:
    """The hash of the values, if just this study is finished there and all its files are as they were; else empty."""
    facts = description.facts(folder)
    if facts.get("status") not in (manifest.FINISHED, manifest.WITH_FAILURES):
        return ""
    same = description.design(folder) == what and facts.get("files") == hashes(folder)
    return str(facts.get("values_sha256", "")) if same else ""


def _play(plan: Plan, jobs: Jobs, keep: Keep, options: RunOptions, progress: Progress) -> None:
    if not jobs:
        return
    if options.cluster:
        from sim.lab.runner.cluster import on_cluster

        on_cluster(plan, jobs, keep, progress, options.cluster)
    elif plan.study.driver == "mesa":
        on_processes(plan, jobs, keep, progress, options.threads)
    else:
        on_threads(plan, jobs, keep, progress, options.threads)
