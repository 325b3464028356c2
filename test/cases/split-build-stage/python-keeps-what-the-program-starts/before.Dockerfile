FROM python:3.11
RUN apt-get update && apt-get install -y --no-install-recommends build-essential ffmpeg git libxml2-dev libxslt1-dev
WORKDIR /srv/app
COPY . .
RUN pip install -r requirements.txt
HEALTHCHECK CMD curl -f http://localhost:8000/ || exit 1
CMD ["python", "app.py"]
