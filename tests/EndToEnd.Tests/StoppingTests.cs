using EmbeddedHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Testing;

namespace EndToEnd.Tests;

/// <summary>A host stops, however it stops.</summary>
[Collection(SimulatedTime.Name)]
public sealed class StoppingTests
{
    /// <summary>As where its web side could not start, or a run takes longer than a host waits: the store is gone while something runs. That is no failure, and nothing to be tried again.</summary>
    [Fact]
    public async Task What_runs_when_a_host_is_gone_is_said_to_be_stopped_and_not_to_have_failed()
    {
        await using var customers = new SeveralSandboxes("acme");
        customers.Configure("acme");
        var (asked, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        customers.BeforeZoho = () =>
        {
            asked.TrySetResult();
            return goesOn.Task;
        };
        using var directory = DataDirectory.Temporary();
        using var log = new LogLines();
        Task running;
        using (var runtime = await SyncRuntime.OpenAsync(directory, customers, TestContext.Current.CancellationToken))
        {
            await runtime.StartAsync(TestContext.Current.CancellationToken);
            await using var app = WebHost.Build(runtime, "http://127.0.0.1:0", LogLevel.Information);
            app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
            await app.StartAsync(TestContext.Current.CancellationToken);
            running = app.Services.GetServices<IHostedService>().OfType<SyncWorker>().Single().ExecuteTask!;
            await asked.Task;
        }

        Assert.False(running.IsCompleted);
        goesOn.SetResult();
        await running;
        Assert.Contains("acme: stopped. What is due is stored and goes on at the next start.", log.All);
        Assert.DoesNotContain(log.All, line => line.Contains("stands still", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal));
    }
}
