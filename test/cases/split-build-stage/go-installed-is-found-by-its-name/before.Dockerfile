FROM golang:1.22
LABEL maintainer="somebody"
EXPOSE 8080
WORKDIR /go/src/app
COPY . .
RUN go install .
CMD ["api"]
