FROM node:20 AS base
ENTRYPOINT node server.js

FROM base
CMD node other.js
