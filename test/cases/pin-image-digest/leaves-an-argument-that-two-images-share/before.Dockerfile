ARG VERSION=3.12
FROM python:${VERSION} AS build
FROM acme/python:${VERSION}
