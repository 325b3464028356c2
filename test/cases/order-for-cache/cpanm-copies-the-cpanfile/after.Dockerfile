FROM perl:5.38
WORKDIR /app
COPY cpanfile ./
RUN cpanm --notest --installdeps .
COPY . .
CMD ["perl", "app.pl"]
