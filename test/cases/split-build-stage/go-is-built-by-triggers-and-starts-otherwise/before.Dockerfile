FROM golang:1.4.2-onbuild
ENV LEVEL=3
ENTRYPOINT ["app"]
CMD ["--help"]
