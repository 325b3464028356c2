FROM nginx:1.29
COPY index.html /usr/share/nginx/html/
