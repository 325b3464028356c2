FROM python:3.11
ENV APP_HOME /srv/app
WORKDIR $APP_HOME
COPY . $APP_HOME
RUN pip install -r requirements.txt
