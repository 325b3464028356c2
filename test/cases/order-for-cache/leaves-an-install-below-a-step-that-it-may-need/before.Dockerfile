FROM node:20
WORKDIR /app
COPY . .
RUN make certificates
RUN npm ci
