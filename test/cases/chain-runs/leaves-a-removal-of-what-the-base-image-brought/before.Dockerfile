FROM nginx:1.27
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN rm /etc/nginx/conf.d/default.conf
