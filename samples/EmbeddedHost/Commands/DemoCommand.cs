using System.CommandLine;
using System.Text.Json;

namespace EmbeddedHost;

/// <summary>Shows the whole job on a sandbox, and checks it.</summary>
internal static class DemoCommand
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(10);

    private static readonly WebhookMishaps Mishaps = new(Lost: 150, Duplicated: 200, Reordered: 300);

    public static Command Create(TextWriter output, TextWriter error)
    {
        var seed = CommandOptions.Seed();
        var orders = CommandOptions.Orders();
        var data = CommandOptions.Data();
        var sandbox = CommandOptions.Sandbox();
        var speed = CommandOptions.Speed();
        var json = CommandOptions.Json("Write the summary as one JSON object to standard output.");
        var command = new Command(
            "demo",
            "Syncs a sandbox's purchase orders, lets its office edit and cancel some while webhooks arrive twice, out of order or not at all, syncs again, and checks "
            + "the result. Ends with 0 when both sides agree to the cent and no limit was exceeded. With --data and --sandbox it may be killed at any moment and started again.")
        {
            seed, orders, data, sandbox, speed, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var draw = new SandboxDraw(parsed.GetValue(seed), parsed.GetValue(orders), parsed.GetValue(speed));
            await using var systems = await VendorSystems.SandboxAsync(SettingsReader.Read(), parsed.GetValue(sandbox), draw, cancellationToken);
            using var directory = VendorSystems.OwnData(systems, parsed.GetValue(data), settings: null);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            var outcome = await RunAsync(runtime, systems.Control, error, cancellationToken);
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(outcome.Summary, DemoJson.Default.DemoSummary));
            else SummaryTable.Write(output, outcome.Summary, outcome.Problems);
            foreach (var problem in outcome.Problems) await error.WriteLineAsync(problem);
            return outcome.Problems.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<DemoOutcome> RunAsync(SyncRuntime runtime, SandboxControl sandbox, TextWriter error, CancellationToken cancellationToken)
    {
        var progress = new DemoProgress(error, isTerminal: !Console.IsErrorRedirected);
        progress.Step($"Talks to {runtime.Systems.Description}.");
        await runtime.StartAsync(cancellationToken);
        await using var app = WebHost.Build(runtime, "http://127.0.0.1:0", LogLevel.Error);
        await app.StartAsync(cancellationToken);
        using var limit = new CancellationTokenSource(TimeLimit, TimeProvider.System);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token, app.Lifetime.ApplicationStopping);
        try
        {
            using var calls = new WorkCalls();
            var scenario = new DemoScenario(runtime, sandbox, app.Services.GetRequiredService<WakeUps>(), calls, progress);
            await SandboxSubscription.SubscribeAsync(runtime, sandbox, app.HooksAddress(), Mishaps, ends.Token);
            return await scenario.RunAsync(ends.Token);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }
}
