FROM node:20 AS base
ENTRYPOINT exec node server.js

FROM base
CMD node other.js
