FROM node:20 as ui
WORKDIR /ui
COPY ui .
RUN npm ci && npm run build

FROM golang:1.22 as api
WORKDIR /src
COPY . .
COPY --from=ui /ui/dist ./public
RUN go build -o /usr/local/bin/api .
ENTRYPOINT ["/usr/local/bin/api"]
