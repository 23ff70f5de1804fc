using System.CommandLine;
using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Checks the configured systems and says in words what is missing.</summary>
internal static class PingCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var data = CommandOptions.Data();
        var sandbox = CommandOptions.Sandbox();
        var json = CommandOptions.Json("Write what was found of each connection as one JSON array to standard output.");
        var command = new Command(
            "ping",
            "Checks every configured connection by reading a little from both sides: data centre, organization, scopes, company, projects and permissions. Says in words what "
            + "is missing. Ends with 0 when nothing is.")
        {
            data, sandbox, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read();
            var draw = new SandboxDraw(Seed: 1, Orders: 60, SandboxInside.DefaultSpeed);
            await using var systems = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), draw, error, cancellationToken);
            using var directory = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            var (isJson, found) = (parsed.GetValue(json), new List<PingView>());
            foreach (var connection in runtime.Connections)
            {
                if (!isJson) await output.WriteLineAsync($"{connection.Id} ({connection.Name})");
                var findings = await FindAsync(runtime, connection, cancellationToken);
                found.Add(new(connection.Id, connection.Name, findings.All(finding => finding.IsWell), findings));
                if (!isJson) Write(output, findings);
            }

            if (isJson) await output.WriteLineAsync(JsonSerializer.Serialize(found.ToArray(), CommandJson.Default.PingViewArray));
            return found.TrueForAll(one => one.IsWell) ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    /// <summary>Says what was found.</summary>
    public static void Write(TextWriter output, IReadOnlyList<PingFinding> findings)
    {
        foreach (var finding in findings) output.WriteTinted(finding.IsWell ? Tone.Good : Tone.Bad, $"  {(finding.IsWell ? "ok      " : "MISSING ")}{finding.Sentence}");
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

/// <summary>What was found of a connection.</summary>
internal sealed record PingView(string Connection, string Name, bool IsWell, IReadOnlyList<PingFinding> Findings);
