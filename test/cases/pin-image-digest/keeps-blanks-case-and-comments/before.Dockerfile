# syntax=docker/dockerfile:1
from   --platform=$BUILDPLATFORM   node:22-alpine   as   web
# the rest
  FROM nginx:1.27-alpine
