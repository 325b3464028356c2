package main

import "example.org/settings"

func main() { settings.Serve() }
