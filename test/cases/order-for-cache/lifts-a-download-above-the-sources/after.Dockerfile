FROM debian:12
WORKDIR /app
# The waiter starts the program when its database answers.
RUN curl -fsSL https://example.org/wait-for-it.sh -o /usr/local/bin/wait-for-it && chmod +x /usr/local/bin/wait-for-it
COPY . .

CMD ["wait-for-it", "db:5432", "--", "./serve"]
