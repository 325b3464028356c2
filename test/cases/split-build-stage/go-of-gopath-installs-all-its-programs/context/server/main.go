package main

import (
	"github.com/acme/store/pb"
	"google.golang.org/grpc"
)

func main() {
	pb.Register(grpc.NewServer())
}
