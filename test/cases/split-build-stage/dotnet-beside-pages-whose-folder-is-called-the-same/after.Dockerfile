FROM mcr.microsoft.com/dotnet/sdk:8.0 AS builder
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o /srv/shop && mkdir -p /srv/shop/logs /app/cache

FROM mcr.microsoft.com/dotnet/aspnet:8.0
COPY --from=builder /srv/shop /srv/shop
WORKDIR /srv/shop
ENTRYPOINT ["dotnet", "App.dll"]
