package main

import "example.org/engine/html"

func main() { html.New("./views", ".html") }
