FROM node:20
CMD exec node server.js >> /var/log/server.log 2>&1
