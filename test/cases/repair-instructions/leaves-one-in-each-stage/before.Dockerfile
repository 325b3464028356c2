FROM node:20 AS base
CMD ["node", "a.js"]
FROM base
ONBUILD CMD ["node", "b.js"]
CMD ["node", "c.js"]
