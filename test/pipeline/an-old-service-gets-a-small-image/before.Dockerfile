FROM python:3.11
MAINTAINER somebody
ENV PORT 8000
WORKDIR /srv/app
ADD . /srv/app
RUN pip install -r requirements.txt
CMD gunicorn --bind 0.0.0.0:$PORT app:app
