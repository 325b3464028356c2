FROM --platform=$TARGETPLATFORM node:20 AS web
RUN npm ci
FROM --platform=${TARGETPLATFORM} debian:12
FROM --platform=$BUILDPLATFORM golang:1.22
