FROM mcr.microsoft.com/dotnet/sdk:6.0-alpine
WORKDIR /app
COPY Worker.csproj .
RUN dotnet restore "Worker.csproj"
COPY . .
RUN dotnet build "Worker.csproj" -c Release -o /app/build
RUN dotnet publish "Worker.csproj" -c Release -o /app/publish /p:UseAppHost=false
WORKDIR /app/publish
ENV DOTNET_ENVIRONMENT=Production TZ=Europe/Berlin
CMD ["dotnet", "Worker.dll"]
