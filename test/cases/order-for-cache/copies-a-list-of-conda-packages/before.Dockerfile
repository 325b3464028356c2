FROM continuumio/miniconda3:24.9.2-0
WORKDIR /app
COPY . .
RUN conda install -y --file conda/packages.txt && python setup.py install
