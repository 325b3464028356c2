FROM node:20
COPY . /app
# once
RUN cd /app && npm ci

# from here on
WORKDIR /app
FROM node:20
RUN cd /app && npm ci
ENV A=b
WORKDIR /app/
FROM node:20
RUN cd /app && npm ci
COPY b .
WORKDIR /app
FROM node:20
RUN cd /app && npm ci
WORKDIR app
