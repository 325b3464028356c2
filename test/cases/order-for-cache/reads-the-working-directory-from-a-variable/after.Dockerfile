FROM python:3.11
ENV APP_HOME /srv/app
WORKDIR $APP_HOME
COPY requirements.txt $APP_HOME/
RUN pip install -r requirements.txt
COPY . $APP_HOME
