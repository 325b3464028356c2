# check=skip=JSONArgsRecommended;error=true
FROM node:20
CMD node server.js
