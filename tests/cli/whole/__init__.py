"""What holds of every command: help, mistakes, words of others, damaged folders."""
