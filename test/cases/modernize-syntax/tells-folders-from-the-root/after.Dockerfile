FROM node:20
WORKDIR /app/web
WORKDIR dist
FROM golang:1.22
WORKDIR /go/src
FROM debian:12
WORKDIR /srv
WORKDIR web
