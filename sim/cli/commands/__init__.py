"""Every command of ``backchannel``, a file each: options in, exit status out."""
