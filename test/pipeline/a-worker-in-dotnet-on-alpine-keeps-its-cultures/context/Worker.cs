public class Worker : BackgroundService { protected override async Task ExecuteAsync(CancellationToken t) { await File.WriteAllTextAsync("/data/state.json", "{}"); } }
