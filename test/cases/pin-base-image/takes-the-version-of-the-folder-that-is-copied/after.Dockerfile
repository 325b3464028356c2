FROM node:16 AS web
COPY web/package.json web/.nvmrc ./
FROM golang:1.22.1
COPY api/go.mod ./
