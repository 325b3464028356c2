FROM node:20-slim
COPY . .
EXPOSE 3000
CMD ["sh", "/opt/start.sh"]
