FROM python:3.11
WORKDIR /app
COPY requirements.txt ./
RUN git clone --depth 1 https://example.org/tools.git /opt/tools
RUN sed -i 's/deb.debian.org/mirror.example.org/' /etc/apt/sources.list
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["python", "app.py"]
