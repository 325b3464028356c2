package main

import (
	"fmt"

	zmq "github.com/pebbe/zmq4"
)

func main() {
	fmt.Println(zmq.Version())
}
