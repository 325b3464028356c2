FROM golang:1.7-onbuild
MAINTAINER Somebody <somebody@example.com>
EXPOSE 9672
