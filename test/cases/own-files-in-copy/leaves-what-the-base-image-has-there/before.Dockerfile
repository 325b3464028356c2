FROM nginx:1.27
COPY site/ /usr/share/nginx/html/
RUN chown -R nginx:nginx /usr/share/nginx/html
