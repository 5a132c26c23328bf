"""What a study is made of before it is played."""
