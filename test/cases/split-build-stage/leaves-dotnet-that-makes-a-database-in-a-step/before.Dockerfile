FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY . .
RUN dotnet tool restore && dotnet ef database update
RUN dotnet publish -c Release -o out
ENTRYPOINT ["dotnet", "out/App.dll"]
