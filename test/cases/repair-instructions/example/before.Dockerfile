FROM node:20-slim
WORKDIR /srv
RUN cd /srv && apt update && apt install -y curl
COPY . .
RUN sudo npm ci
CMD ["npm", "start"]
CMD ['node', 'server.js']
