FROM debian:latest
ENV APP_HOME /app
RUN apt update
RUN apt install -y python3-pip python3-venv
RUN apt-get update && apt-get install -y gcc libc6-dev libpq-dev
COPY start.sh /opt/start
RUN chmod 755 /opt/start
RUN cd /app && ls

WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ['sh']
CMD python3 /app/app.py
