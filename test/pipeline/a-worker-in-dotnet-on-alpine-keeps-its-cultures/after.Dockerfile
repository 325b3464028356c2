FROM mcr.microsoft.com/dotnet/sdk:6.0-alpine AS builder
WORKDIR /app
COPY Worker.csproj .
RUN dotnet restore "Worker.csproj"
COPY . .
RUN dotnet build "Worker.csproj" -c Release -o /app/build
RUN dotnet publish "Worker.csproj" -c Release -o /app/publish /p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/runtime:6.0-alpine
RUN apk add --no-cache icu-data-full icu-libs
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
COPY --from=builder /app/publish /app/publish
WORKDIR /app/publish
ENV DOTNET_ENVIRONMENT=Production TZ=Europe/Berlin
CMD ["dotnet", "Worker.dll"]
