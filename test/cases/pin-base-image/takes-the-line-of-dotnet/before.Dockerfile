FROM mcr.microsoft.com/dotnet/aspnet
WORKDIR /app
COPY out .
ENTRYPOINT ["dotnet", "App.dll"]
