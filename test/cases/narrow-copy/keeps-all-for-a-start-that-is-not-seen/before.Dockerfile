FROM node:20-slim
WORKDIR /srv
COPY . .
RUN npm ci
CMD ["sh", "/opt/start.sh"]
