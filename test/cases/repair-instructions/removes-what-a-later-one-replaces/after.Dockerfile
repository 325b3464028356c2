FROM node:20 AS base
# the real one
# how to start
# for now

ENTRYPOINT ["dumb-init", "--"]
CMD ["node", "new.js"]
HEALTHCHECK CMD node check.js
FROM base
CMD ["node", "other.js"]
