FROM perl:5.38
WORKDIR /app
COPY cpanfile ./
RUN cpanm -L local --installdeps .
COPY . .
CMD ["perl", "-Mlocal::lib=local", "app.pl"]
