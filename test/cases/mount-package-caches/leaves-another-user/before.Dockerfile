FROM node:20
RUN useradd -m app
USER app
WORKDIR /home/app
COPY package.json package-lock.json ./
RUN npm ci
