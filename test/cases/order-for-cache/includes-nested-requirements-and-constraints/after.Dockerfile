FROM python:3.11-slim
WORKDIR /app
COPY constraints.txt ./
COPY requirements/base.txt requirements/prod.txt ./requirements/
RUN pip install --upgrade pip && pip install -r requirements/prod.txt -c constraints.txt
COPY . .
