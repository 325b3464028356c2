FROM mcr.microsoft.com/dotnet/sdk:8.0 AS builder
ARG CONFIGURATION=Release
WORKDIR /src
COPY . .
RUN dotnet publish "App.csproj" -c $CONFIGURATION -o /app/publish /p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:8.0
COPY --from=builder /app/publish /app/publish
WORKDIR /app/publish
USER $APP_UID
ENTRYPOINT ["dotnet", "App.dll"]
