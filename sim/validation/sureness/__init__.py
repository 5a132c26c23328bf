"""How sure a comparison is beyond its luck: what it hangs on among its inputs, and what the calibrated region says.

===========  =================================================================================
``inputs``   what a scenario puts in by date or by guess, and how each is taken away or changed
``effects``  what taking an input away does to the order of tracks
``sure``     both beside the calibrated region, as one object
``plan``     how many dialogues all this is given
``ask``      asks all of it of a comparison
===========  =================================================================================
"""
