FROM mcr.microsoft.com/dotnet/sdk:10.0.100
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out
ENTRYPOINT ["dotnet", "out/App.dll"]
