FROM golang:1.27
COPY . .
