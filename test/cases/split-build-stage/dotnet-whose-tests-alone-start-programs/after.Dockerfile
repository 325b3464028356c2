FROM microsoft/dotnet:2.2-sdk AS builder
WORKDIR /src
COPY . .
RUN dotnet publish Shop/Shop.csproj -c Release -o /app

FROM microsoft/dotnet:2.2-aspnetcore-runtime
COPY --from=builder /app /app
WORKDIR /app
ENTRYPOINT ["dotnet", "exec", "Shop.dll"]
