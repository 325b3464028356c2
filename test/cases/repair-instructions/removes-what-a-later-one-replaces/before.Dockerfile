FROM node:20 AS base
CMD ["node"]
# the real one
ENTRYPOINT ["tini", "--"]
# how to start
CMD ["node", \
  # for now
  "old.js"]

HEALTHCHECK NONE
ENTRYPOINT ["dumb-init", "--"]
CMD ["node", "new.js"]
HEALTHCHECK CMD node check.js
FROM base
CMD ["node", "other.js"]
