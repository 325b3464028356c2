FROM golang:1.22
RUN apt-get update && apt-get install -y git
COPY . /src
ARG COMMIT_SHA
RUN go build -ldflags "-X main.commit=$COMMIT_SHA" /src/...
RUN make -C /src package
