FROM python:3.11
WORKDIR /repo
COPY services/api/requirements.txt ./services/api/
WORKDIR /repo/services/api
RUN pip install -r requirements.txt
COPY . /repo/
