FROM python:3.12
COPY corp.crt /usr/local/share/ca-certificates/corp.crt
RUN update-ca-certificates
COPY docker/pip.conf /etc/pip.conf
COPY docker/apt.conf /etc/apt/apt.conf.d/99proxy
COPY docker/program.conf /etc/program/program.conf
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
