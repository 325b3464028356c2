FROM golang:1.22
# how it is run
CMD ["go-wrapper", "run"] # ["app"]
