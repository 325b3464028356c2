from node:20
healthcheck cmd ["curl","-f","http://localhost"]
# start
cmd node \
  # the server
  server.js
