FROM python:3.11
WORKDIR /repo
COPY . .
WORKDIR /repo/services/api
RUN pip install -r requirements.txt
