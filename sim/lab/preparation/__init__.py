"""From a study to what is to be played: points with their keys, the model that plays, what a folder keeps of it."""
