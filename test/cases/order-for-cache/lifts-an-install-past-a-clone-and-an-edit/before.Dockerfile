FROM python:3.11
WORKDIR /app
COPY . .
RUN git clone --depth 1 https://example.org/tools.git /opt/tools
RUN sed -i 's/deb.debian.org/mirror.example.org/' /etc/apt/sources.list
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "app.py"]
