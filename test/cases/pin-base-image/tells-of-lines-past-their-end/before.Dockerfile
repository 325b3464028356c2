ARG NODE=14
FROM node:${NODE}-buster AS web
FROM python:3.7.17-slim AS api
FROM debian:stretch AS old
FROM ubuntu:18.04 AS older
FROM mcr.microsoft.com/dotnet/aspnet:5.0 AS net
FROM python:3.7@sha256:1111111111111111111111111111111111111111111111111111111111111111 AS held
FROM alpine:3.15
COPY --from=golang:1.16 /usr/local/go /usr/local/go
