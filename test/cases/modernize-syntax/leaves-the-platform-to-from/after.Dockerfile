FROM node:20 AS web
RUN npm ci
FROM debian:12
FROM --platform=$BUILDPLATFORM golang:1.22
