Host.CreateDefaultBuilder(args).ConfigureServices(s => s.AddHostedService<Worker>()).Build().Run();
