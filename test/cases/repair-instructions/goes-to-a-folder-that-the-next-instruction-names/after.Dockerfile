FROM node:20
COPY . /app
# from here on
WORKDIR /app
# once
RUN npm ci

FROM node:20
WORKDIR /app/
RUN npm ci
ENV A=b
FROM node:20
RUN cd /app && npm ci
COPY b .
WORKDIR /app
FROM node:20
RUN cd /app && npm ci
WORKDIR app
