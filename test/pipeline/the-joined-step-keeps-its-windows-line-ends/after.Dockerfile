from debian:12-slim
run apt-get update \
	# the server
	&& apt-get install -y \
	nginx \
	&& rm -rf /var/lib/apt/lists/*
cmd ["nginx", "-g", "daemon off;"]
