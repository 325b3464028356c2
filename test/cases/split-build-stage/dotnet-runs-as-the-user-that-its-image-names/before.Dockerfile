FROM mcr.microsoft.com/dotnet/sdk:8.0
ARG CONFIGURATION=Release
WORKDIR /src
COPY . .
RUN dotnet publish "App.csproj" -c $CONFIGURATION -o /app/publish /p:UseAppHost=false
WORKDIR /app/publish
USER $APP_UID
ENTRYPOINT ["dotnet", "App.dll"]
