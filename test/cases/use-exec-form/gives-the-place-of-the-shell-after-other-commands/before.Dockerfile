FROM node:20
CMD cd /app && node migrate.js && node server.js
