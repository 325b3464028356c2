FROM python
MAINTAINER somebody
ENV PORT 8000
WORKDIR /srv/app
RUN apt-get update
RUN apt-get install -y nodejs
RUN curl -sL https://example.com/data.json -o /data.json
ADD . /srv/app
RUN pip install -r requirements.txt
CMD gunicorn --bind 0.0.0.0:$PORT app:app
