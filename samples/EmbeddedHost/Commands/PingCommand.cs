using System.CommandLine;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Checks the configured systems and says in words what is missing.</summary>
internal static class PingCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var data = CommandOptions.Data();
        var sandbox = CommandOptions.Sandbox();
        var command = new Command(
            "ping",
            "Checks every configured connection by reading a little from both sides: data centre, organization, scopes, company, projects and permissions. Says in words what "
            + "is missing. Ends with 0 when nothing is.")
        {
            data, sandbox,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read();
            var draw = new SandboxDraw(Seed: 1, Orders: 60, SandboxInside.DefaultSpeed);
            await using var systems = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), draw, error, cancellationToken);
            using var directory = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            var isWell = true;
            foreach (var connection in runtime.Connections)
            {
                await output.WriteLineAsync($"{connection.Id} ({connection.Name})");
                isWell &= await CheckAsync(runtime, connection, output, cancellationToken);
            }

            return isWell ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    /// <summary>Checks both sides of a connection and says what was found.</summary>
    /// <returns>Whether nothing is missing.</returns>
    public static async Task<bool> CheckAsync(SyncRuntime runtime, Connection connection, TextWriter output, CancellationToken cancellationToken)
    {
        var findings = await FindAsync(runtime, connection, cancellationToken);
        foreach (var finding in findings) output.WriteTinted(finding.IsWell ? Tone.Good : Tone.Bad, $"  {(finding.IsWell ? "ok      " : "MISSING ")}{finding.Sentence}");
        return findings.All(finding => finding.IsWell);
    }

    /// <summary>Checks both sides of a connection.</summary>
    public static async Task<IReadOnlyList<PingFinding>> FindAsync(SyncRuntime runtime, Connection connection, CancellationToken cancellationToken)
    {
        using var clients = await runtime.Clients.GetAsync(connection, cancellationToken);
        var findings = new List<PingFinding>();
        findings.AddRange(await new ZohoPing(clients.Books, connection).RunAsync(cancellationToken));
        findings.AddRange(await new ProcorePing(clients.Procore, connection).RunAsync(cancellationToken));
        if (findings.TrueForAll(finding => finding.IsWell)) findings.Add(await new CurrencyPing(clients.Books, clients.Procore, connection).RunAsync(cancellationToken));
        return findings;
    }
}
