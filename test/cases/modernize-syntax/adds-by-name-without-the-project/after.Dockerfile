FROM debian:12
COPY . /app
COPY requirements.txt Gemfile /app/
COPY conf/ /etc/app/
COPY --chown=www-data app.py /app/
