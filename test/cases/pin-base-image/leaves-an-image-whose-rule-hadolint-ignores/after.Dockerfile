# hadolint ignore=DL3007
FROM node:latest
# the next one is not meant by it
FROM debian:13
