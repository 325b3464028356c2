FROM golang:1.22@sha256:0f2b7c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9 AS build
RUN go build -o /app ./...
FROM build AS test
from debian:12-slim@sha256:8a1c0e5d6f7b8c9dae0f1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60
COPY --from=build /app /app
COPY --from=nginx:1.27@sha256:0f2b7c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9 /etc/nginx/mime.types /etc/
CMD ["/app"]
