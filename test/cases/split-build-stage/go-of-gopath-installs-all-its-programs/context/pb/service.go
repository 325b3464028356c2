package pb

import "google.golang.org/grpc"

func Register(server *grpc.Server) {}
