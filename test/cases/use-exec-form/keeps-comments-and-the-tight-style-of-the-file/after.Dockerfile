from node:20
healthcheck cmd ["curl","-f","http://localhost"]
# start
# the server
cmd ["node","server.js"]
