FROM perl:5.38
WORKDIR /app
COPY . .
RUN cpanm --notest .
CMD ["perl", "app.pl"]
