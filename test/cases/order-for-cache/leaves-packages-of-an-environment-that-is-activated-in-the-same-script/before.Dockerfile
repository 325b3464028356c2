FROM continuumio/miniconda3:24.9.2-0
WORKDIR /app
COPY . .
RUN . /opt/conda/etc/profile.d/conda.sh && conda activate base && conda install -y numpy && python setup.py install
