"""Calibration: the parameters with which the standing dialogue shows what is known of real ones.

``ranges`` what is searched; ``targets`` what must be shown; ``play`` and ``evaluate`` how a vector is judged;
``points``, ``emulator``, ``search``, ``store`` how vectors are found, and found again after an interruption;
``confirm``, ``centre``, ``marginals``, ``tables``, ``document`` what is made of them; ``run`` all of it.
"""
