FROM mcr.microsoft.com/dotnet/sdk:8.0 AS builder

WORKDIR /source

COPY Shop.sln ./
COPY src/Shop.Data/Shop.Data.csproj ./src/Shop.Data/
COPY src/Shop.Web/Shop.Web.csproj ./src/Shop.Web/
COPY tests/Shop.Tests/Shop.Tests.csproj ./tests/Shop.Tests/
RUN dotnet restore

# copy everything and build
COPY . .
RUN dotnet publish src/Shop.Web/Shop.Web.csproj -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:8.0
COPY --from=builder --chown=app:app /app /app
WORKDIR /app
ENV ASPNETCORE_ENVIRONMENT=Production
ENV ASPNETCORE_URLS=http://+:5000
EXPOSE 5000
USER app
ENTRYPOINT ["dotnet", "Shop.Web.dll"]
