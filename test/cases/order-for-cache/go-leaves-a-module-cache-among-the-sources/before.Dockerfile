FROM golang:1.22
WORKDIR /src
ENV GOMODCACHE=/src/.cache
COPY . .
RUN go build -o /bin/app .
CMD ["app"]
