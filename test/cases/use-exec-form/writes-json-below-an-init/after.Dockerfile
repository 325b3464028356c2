FROM node:20
ENTRYPOINT ["tini", "--"]
CMD ["node", "server.js"]
