FROM node:20
CMD node server.js | tee /var/log/server.log
