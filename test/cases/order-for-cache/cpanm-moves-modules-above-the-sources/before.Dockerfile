FROM perl:5.38
WORKDIR /app
COPY . .
RUN cpanm --notest Mojolicious DBI
CMD ["perl", "app.pl"]
