FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY dev.txt ./
RUN pip install --no-cache-dir -r requirements.txt -r dev.txt
COPY . .
RUN python -m shop.build
