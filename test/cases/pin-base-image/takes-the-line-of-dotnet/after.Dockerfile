FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY out .
ENTRYPOINT ["dotnet", "App.dll"]
