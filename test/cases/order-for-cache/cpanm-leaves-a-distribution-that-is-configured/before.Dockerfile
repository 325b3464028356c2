FROM perl:5.38
WORKDIR /app
COPY . .
RUN cpanm --notest --installdeps .
CMD ["perl", "app.pl"]
