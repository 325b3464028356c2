FROM perl:5.38
WORKDIR /app
RUN cpanm --notest Mojolicious DBI
COPY . .
CMD ["perl", "app.pl"]
