#check=error=true;skip=all
FROM node:20
CMD node server.js
