var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Configuration.AddOcelot(builder.Environment);
var app = builder.Build();
app.MapControllers();
app.Run();
