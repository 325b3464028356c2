package main

import "github.com/a/b"

func main() { b.X() }
