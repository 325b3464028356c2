FROM python:3.12
RUN curl -fsSL -o /usr/local/share/words.txt https://example.com/words.txt
RUN git clone https://example.com/data.git /srv/data
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
