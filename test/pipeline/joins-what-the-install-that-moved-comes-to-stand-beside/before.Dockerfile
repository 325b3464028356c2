FROM python:3.12
WORKDIR /app
COPY . .
RUN apt-get update
RUN apt-get install -y libpq-dev
RUN pip install -r requirements.txt
RUN curl -fsSL https://example.org/wait -o /usr/local/bin/wait
RUN chmod +x /usr/local/bin/wait
CMD ["wait", "python", "app.py"]
