package main

import "os"

func main() { _, _ = os.Open("/src/words.txt") }
