from debian:12
run apt-get update
# the server
run apt-get install -y \
	nginx
cmd ["nginx", "-g", "daemon off;"]
