"""What spans rooms: the proof that both drivers agree, and laws of whole runs."""
