FROM registry.example.com/dockerhub/node:26
COPY --from=registry.example.com/dockerhub/nginx:1.31 /etc/nginx/nginx.conf /nginx.conf
CMD ["node", "server.js"]
