using System.CommandLine;
using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The way in for whoever is new: the pages in the browser, over a sandbox whose first pass waits for a person's go-ahead.</summary>
internal static class TryCommand
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    public static Command Create(TextWriter error)
    {
        var (seed, orders, speed) = (CommandOptions.Seed(), CommandOptions.Orders(), CommandOptions.Speed());
        var noBrowser = new Option<bool>("--no-browser") { Description = "Opens no browser; the link to sign in with is printed either way." };
        var command = new Command(
            "try",
            "Starts a host over a sandbox inside, whatever is configured, and opens its pages in the browser once the first plan is complete: what would be written waits there for your go-ahead. "
            + "Nothing leaves this machine, and when it is stopped with Ctrl+C nothing stays.")
        {
            seed, orders, speed, noBrowser,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var systems = new SandboxInside(new SandboxDraw(parsed.GetValue(seed), parsed.GetValue(orders), parsed.GetValue(speed)), new());
            using var directory = DataDirectory.Temporary();
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            await error.WriteLineAsync($"Talks to {systems.Description}. Nothing leaves this machine.");
            await runtime.StartAsync(cancellationToken);
            await using var app = WebHost.Build(runtime, "http://127.0.0.1:0", LogLevel.Error);
            await app.StartAsync(cancellationToken);
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, app.Lifetime.ApplicationStopping);
            try
            {
                await SandboxSubscription.SubscribeAsync(runtime, systems.Control, app.HooksAddress(), WebhookMishaps.None, ends.Token);
                var waiting = await UntilPlannedAsync(runtime, new DemoProgress(error, isTerminal: !Console.IsErrorRedirected), ends.Token);
                await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The first plan is complete: {waiting:N0} orders wait for your go-ahead, and nothing is written before it."));
                var (links, here) = (app.Services.GetRequiredService<OneTimeLinks>(), new Uri(app.PagesAddress()));
                var isOpened = !parsed.GetValue(noBrowser) && OwnBrowser.TryOpen(links.Make(here));
                await error.WriteLineAsync($"{(isOpened ? "Your browser opens on it. If it does not" : "To see it")}, open {links.Make(here)} in a browser on this machine: it works once, within an hour. Ctrl+C ends it.");
                await app.WaitForShutdownAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (ends.IsCancellationRequested)
            {
                // Whoever waited had enough.
            }
            finally
            {
                await app.StopAsync(CancellationToken.None);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<int> UntilPlannedAsync(SyncRuntime runtime, DemoProgress progress, CancellationToken cancellationToken)
    {
        var connection = runtime.Connections[0].Id;
        while (true)
        {
            if (await runtime.WaitingAsync(connection, cancellationToken) is { IsComplete: true } report)
            {
                progress.Done();
                return report.Orders.Count;
            }

            var looked = (await runtime.Store.CountRecordsAsync(connection, RecordKind.PurchaseOrder, cancellationToken)).Values.Sum();
            progress.Update(string.Create(CultureInfo.InvariantCulture, $"Reads both sides for the first time and plans: {looked:N0} orders so far …"));
            await Task.Delay(LookEvery, TimeProvider.System, cancellationToken);
        }
    }
}
