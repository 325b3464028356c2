FROM debian:12
RUN apt-get update && apt-get install -y curl \

CMD ["curl", "--version"]
FROM debian:12
RUN make all \
# that is all

# what is started
CMD ["all"]
