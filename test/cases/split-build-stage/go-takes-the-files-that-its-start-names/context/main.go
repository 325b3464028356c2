package main

import (
	"flag"

	"example.com/settings"
)

func main() {
	file := flag.String("config", "", "where the settings are")
	flag.Parse()
	settings.Serve(*file)
}
