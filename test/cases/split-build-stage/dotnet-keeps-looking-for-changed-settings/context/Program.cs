var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddJsonFile("/config/live.json", optional: true, reloadOnChange: true);
builder.Build().Run();
