FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o /srv/shop && mkdir -p /srv/shop/logs /app/cache
WORKDIR /srv/shop
ENTRYPOINT ["dotnet", "App.dll"]
