FROM node:20
CMD cd /app && node migrate.js && exec node server.js
