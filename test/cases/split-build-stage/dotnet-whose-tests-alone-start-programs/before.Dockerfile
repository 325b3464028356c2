FROM microsoft/dotnet:2.2-sdk
WORKDIR /src
COPY . .
RUN dotnet publish Shop/Shop.csproj -c Release -o /app
WORKDIR /app
ENTRYPOINT ["dotnet", "exec", "Shop.dll"]
