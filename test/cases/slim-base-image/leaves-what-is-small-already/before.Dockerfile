FROM bitnami/minideb:bookworm
CMD ["cat", "/etc/hostname"]
FROM python:3.12-slim
FROM node:20-alpine
FROM golang:1.22
CMD ["go"]
