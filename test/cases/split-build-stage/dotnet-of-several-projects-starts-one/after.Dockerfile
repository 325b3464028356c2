FROM mcr.microsoft.com/dotnet/sdk:8.0 AS builder
WORKDIR /src
COPY . .
WORKDIR /src/Shop.Web
RUN dotnet publish "Shop.Web.csproj" -c Release -o /app/publish /p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS app
COPY --from=builder /app/publish /app/publish
WORKDIR /app/publish
USER app
ENTRYPOINT ["dotnet", "Shop.Web.dll"]
