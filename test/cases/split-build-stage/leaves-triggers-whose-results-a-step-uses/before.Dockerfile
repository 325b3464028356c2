FROM golang:1.5-onbuild
RUN ./scripts/start
EXPOSE 8080
