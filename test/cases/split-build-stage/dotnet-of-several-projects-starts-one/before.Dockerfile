FROM mcr.microsoft.com/dotnet/sdk:8.0 AS app
WORKDIR /src
COPY . .
WORKDIR /src/Shop.Web
RUN dotnet publish "Shop.Web.csproj" -c Release -o /app/publish /p:UseAppHost=false
WORKDIR /app/publish
USER app
ENTRYPOINT ["dotnet", "Shop.Web.dll"]
