FROM golang:1.22
COPY ["go.mod" "go.sum", "./"]
ENTRYPOINT ["make" "test"]
CMD ["-v", "-k",]
