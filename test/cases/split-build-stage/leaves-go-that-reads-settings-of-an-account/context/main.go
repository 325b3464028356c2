package main

import "os"

func main() { _, _ = os.Open(os.Getenv("HOME") + "/.config/server.yaml") }
