package main

import "html/template"

func main() { template.ParseFiles("templates/index.html") }
