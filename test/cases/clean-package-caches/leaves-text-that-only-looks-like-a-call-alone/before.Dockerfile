FROM debian:12
RUN echo "apt-get update && apt-get install curl" > /usage.txt
RUN sed -i 's/apt-get install &&/apk add  &&/' /usage.txt
CMD ["apt-get", "update"]
