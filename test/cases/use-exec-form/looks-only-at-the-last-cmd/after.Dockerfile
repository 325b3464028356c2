FROM node:20
CMD node first.js
CMD ["node", "second.js"]
