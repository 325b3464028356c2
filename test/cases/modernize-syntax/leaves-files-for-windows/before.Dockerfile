FROM mcr.microsoft.com/windows/servercore:ltsc2019
ENV A b
ADD . /app
