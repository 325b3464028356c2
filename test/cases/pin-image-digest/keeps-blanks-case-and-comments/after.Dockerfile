# syntax=docker/dockerfile:1
from   --platform=$BUILDPLATFORM   node:22-alpine@sha256:0f2b7c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9   as   web
# the rest
  FROM nginx:1.27-alpine@sha256:8a1c0e5d6f7b8c9dae0f1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60
