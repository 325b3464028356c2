FROM perl:5.38
WORKDIR /app
COPY . .
RUN cpanm -L local --installdeps .
CMD ["perl", "-Mlocal::lib=local", "app.pl"]
