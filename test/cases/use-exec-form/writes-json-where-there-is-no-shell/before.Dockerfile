FROM golang:1.22 AS build
COPY . /src
RUN cd /src && go build -o /server

FROM gcr.io/distroless/static
COPY --from=build /server /server
ENTRYPOINT /server --port 80
