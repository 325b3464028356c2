FROM node:20
RUN npm ci

FROM debian:12
RUN make
