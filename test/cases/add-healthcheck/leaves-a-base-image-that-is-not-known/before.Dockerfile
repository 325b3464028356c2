FROM registry.example/base
COPY . .
EXPOSE 3000
CMD ["node", "server.js"]
