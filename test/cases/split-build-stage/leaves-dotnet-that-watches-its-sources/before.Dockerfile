FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY . .
RUN dotnet restore
CMD dotnet watch run --urls http://0.0.0.0:5000
