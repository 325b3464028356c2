FROM node AS web
COPY web/package.json web/.nvmrc ./
FROM golang
COPY api/go.mod ./
