FROM golang:1.22
ARG COMMIT_SHA
RUN apt-get update && apt-get install -y git
COPY . /src
RUN go build -ldflags "-X main.commit=$COMMIT_SHA" /src/...
RUN make -C /src package
