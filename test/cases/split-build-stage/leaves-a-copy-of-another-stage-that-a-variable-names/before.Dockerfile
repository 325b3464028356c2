FROM node:20 AS ui
WORKDIR /ui
COPY ui .
RUN npm ci && npm run build

FROM golang:1.22
ARG THEME=light
WORKDIR /src
COPY . .
COPY --from=ui /ui/dist/${THEME} ./public
RUN go build -o /usr/local/bin/api .
ENTRYPOINT ["/usr/local/bin/api"]
