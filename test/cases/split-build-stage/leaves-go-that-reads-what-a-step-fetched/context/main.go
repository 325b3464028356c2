package main

import "os"

func main() { _, _ = os.Open("words.txt") }
