FROM mcr.microsoft.com/dotnet/sdk:8.0

WORKDIR /source

# copy everything and build
COPY . .
RUN dotnet restore
RUN dotnet publish src/Shop.Web/Shop.Web.csproj -c Release -o /app

WORKDIR /app
ENV ASPNETCORE_ENVIRONMENT Production
ENV ASPNETCORE_URLS http://+:5000
EXPOSE 5000
ENTRYPOINT dotnet Shop.Web.dll
