FROM continuumio/miniconda3:24.9.2-0
WORKDIR /app
COPY . .
RUN conda env create -f environment.yml
