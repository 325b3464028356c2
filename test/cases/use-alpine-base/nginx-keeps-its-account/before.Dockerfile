FROM nginx:1.27-bookworm
RUN rm /etc/nginx/conf.d/default.conf && mkdir -p /cache && chown -R nginx:nginx /cache
COPY site.conf /etc/nginx/conf.d/
CMD ["nginx", "-g", "daemon off;"]
