FROM golang:1.22 AS build
RUN go build -o /app ./...
FROM build AS test
from debian:12-slim
COPY --from=build /app /app
COPY --from=nginx:1.27 /etc/nginx/mime.types /etc/
CMD ["/app"]
