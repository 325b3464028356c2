FROM continuumio/miniconda3:24.9.2-0
RUN conda install -y gdal && conda clean -ay
RUN conda config --set always_yes yes && conda install numpy && conda clean -a
RUN conda env update -f environment.yml && conda clean -ay
