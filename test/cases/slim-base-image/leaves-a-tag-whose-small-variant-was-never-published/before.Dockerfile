FROM node:20.99.1
COPY app.js /app.js
CMD ["node", "/app.js"]
