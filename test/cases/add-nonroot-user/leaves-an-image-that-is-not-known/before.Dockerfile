FROM example.com/team/base:4
COPY . /app
CMD ["node", "/app/index.js"]
