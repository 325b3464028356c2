package main

import (
	"fmt"

	"github.com/willf/bloom"
)

func main() { fmt.Println(bloom.New(20, 5), stored()) }
