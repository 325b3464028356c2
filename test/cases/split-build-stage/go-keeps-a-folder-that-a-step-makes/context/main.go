package main

import "os"

func main() { _, _ = os.Create("uploads/one"); _, _ = os.Open("seen") }
