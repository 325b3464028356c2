FROM debian:12
ADD . /app
ADD requirements.txt Gemfile /app/
ADD conf/ /etc/app/
ADD --chown=www-data app.py /app/
