FROM golang:1.7
WORKDIR /opt/tables
RUN go get github.com/willf/bloom
ADD tables.go tables.go
ADD store.go store.go
RUN go build tables.go store.go
CMD /opt/tables/tables
