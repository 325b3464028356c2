FROM registry.example.com/dockerhub/node
COPY --from=registry.example.com/dockerhub/nginx:latest /etc/nginx/nginx.conf /nginx.conf
CMD ["node", "server.js"]
