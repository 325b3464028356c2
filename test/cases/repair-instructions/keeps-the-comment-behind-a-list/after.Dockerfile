FROM golang:1.22
# ["app"]
# how it is run
CMD ["go-wrapper", "run"]
