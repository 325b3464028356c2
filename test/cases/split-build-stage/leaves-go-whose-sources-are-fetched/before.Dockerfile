FROM golang:1.9
RUN go get github.com/acme/elsewhere
EXPOSE 8080
CMD ["elsewhere"]
