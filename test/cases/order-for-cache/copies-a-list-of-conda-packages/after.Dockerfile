FROM continuumio/miniconda3:24.9.2-0
WORKDIR /app
COPY conda/packages.txt ./conda/
RUN conda install -y --file conda/packages.txt
COPY . .
RUN python setup.py install
