package main

import "github.com/acme/sockets"

func main() {
	sockets.Serve()
}
