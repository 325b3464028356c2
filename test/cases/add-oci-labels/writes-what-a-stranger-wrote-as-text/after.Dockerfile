FROM node:20-slim
WORKDIR /srv
COPY . .
RUN npm ci
LABEL org.opencontainers.image.title="or\"ders" \
      org.opencontainers.image.description="costs \$HOME \\ \${PATH} [31mand `more`"
CMD ["node", "server.js"]
