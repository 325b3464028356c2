FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN sed -i s/flask/django/ requirements.txt
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
RUN python -m shop.build
