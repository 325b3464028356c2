FROM nginx:1.27
COPY ["a.conf", "b.conf", "/etc/nginx/"]
