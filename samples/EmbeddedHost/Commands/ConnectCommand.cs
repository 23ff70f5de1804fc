using System.CommandLine;
using System.Text.Json;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Adds a connection: asks for what it needs, asks Zoho's user for consent in the browser, checks both sides, and stores the settings and the credentials. Prints no secret.</summary>
internal static class ConnectCommand
{
    private const string InFile = "As a file, so that it stands on no command line.";

    public static Command Create(TextWriter output, TextWriter error)
    {
        var (regions, environments) = ConnectionReader.Names;
        var id = CommandOptions.Text("--id", "ID", "The connection's id: letters, digits, - and _. Part of its webhook addresses.");
        var name = CommandOptions.Text("--name", "NAME", "A name for people; the id where it is left out.");
        var region = CommandOptions.Text("--region", "REGION", $"Zoho's data centre, one of {string.Join(", ", regions)}.");
        var organization = CommandOptions.Text("--organization", "ID", "The organization_id in Zoho Books.");
        var zohoClient = CommandOptions.Text("--zoho-client-id", "ID", "The client id from Zoho's API console.");
        var zohoSecret = CommandOptions.File("--zoho-client-secret-file", $"Its secret; else in the environment as ZOHO_CLIENT_SECRET. {InFile}");
        var refreshToken = CommandOptions.File("--zoho-refresh-token-file", "A refresh token that is there already; else in the environment as ZOHO_REFRESH_TOKEN. Without one the user is asked for consent in the browser.");
        var environment = CommandOptions.Text("--environment", "NAME", $"Procore's environment, one of {string.Join(", ", environments)}; production where it is left out.");
        var company = CommandOptions.Text("--company", "ID", "The company in Procore, the number behind /companies/ in its address bar.");
        var procoreClient = CommandOptions.Text("--procore-client-id", "ID", "The client id of the app's service account (DMSA) in Procore.");
        var procoreSecret = CommandOptions.File("--procore-client-secret-file", $"Its secret; else in the environment as PROCORE_CLIENT_SECRET. {InFile}");
        var ordersFrom = CommandOptions.Text("--orders-from", "DATE", "The date of the first order to sync, such as 2026-01-01, or all.");
        var status = CommandOptions.Text("--commitment-status", "STATUS", $"In which status commitments land. {string.Join("; ", CommitmentLanding.Choices.Select(choice => $"{choice.Status}: {choice.Effect}"))}");
        var port = CommandOptions.RedirectPort();
        var file = CommandOptions.File("--settings", "The file of settings that the connection is added to: appsettings.json in the current directory where it is left out.");
        var (data, sandbox) = (CommandOptions.Data(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write what was checked, and where it was added, as one JSON object to standard output.");
        var command = new Command(
            "connect",
            "Adds a connection between an organization in Zoho Books and a company in Procore: what is not given is asked for, the consent of a user of Zoho Books is asked for in the browser, and both sides are checked as ping does. "
            + "Only then the settings are written, and the credentials to the vault of the data directory. Ends with 0 when it is added, with 1 when a side lacks something.")
        {
            id, name, region, organization, zohoClient, zohoSecret, refreshToken, environment, company, procoreClient, procoreSecret, ordersFrom, status, port, file, data, sandbox, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asked = new Asked(error);
            var settings = new ConnectionSettings
            {
                Id = asked.Text(parsed.GetValue(id), "--id", "A short id for the connection:"),
                Name = parsed.GetValue(name) ?? string.Empty,
                OrdersFrom = asked.Text(parsed.GetValue(ordersFrom), "--orders-from", "The date of the first order to sync, or all:"),
                CommitmentStatus = asked.Text(parsed.GetValue(status), "--commitment-status", $"In which status commitments land ({string.Join(", ", CommitmentLanding.Choices.Select(choice => choice.Status))}):"),
                CredentialsInVault = true,
                Zoho = new()
                {
                    Region = asked.Text(parsed.GetValue(region), "--region", $"Zoho's data centre ({string.Join(", ", regions)}):"),
                    OrganizationId = asked.Text(parsed.GetValue(organization), "--organization", "The organization_id in Zoho Books:"),
                    ClientId = asked.Text(parsed.GetValue(zohoClient), "--zoho-client-id", "The client id from Zoho's API console:"),
                    ClientSecret = asked.Secret(parsed.GetValue(zohoSecret), "--zoho-client-secret-file", "ZOHO_CLIENT_SECRET", "Its client secret:"),
                    RefreshToken = Asked.Known(parsed.GetValue(refreshToken), "ZOHO_REFRESH_TOKEN") ?? string.Empty,
                },
                Procore = new()
                {
                    Environment = parsed.GetValue(environment) ?? "production",
                    CompanyId = asked.Text(parsed.GetValue(company), "--company", "The company's number in Procore:"),
                    ClientId = asked.Text(parsed.GetValue(procoreClient), "--procore-client-id", "The client id of the service account in Procore:"),
                    ClientSecret = asked.Secret(parsed.GetValue(procoreSecret), "--procore-client-secret-file", "PROCORE_CLIENT_SECRET", "Its client secret:"),
                },
            };
            asked.ThrowIfMissing();
            return await ConnectAsync(
                settings,
                ConnectionFile.Open(parsed.GetValue(file)?.FullName ?? "appsettings.json"),
                parsed.GetValue(data)?.FullName ?? SettingsReader.Read().DataDirectory,
                parsed.GetValue(sandbox),
                parsed.GetValue(port),
                parsed.GetValue(json),
                output,
                error,
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> ConnectAsync(
        ConnectionSettings settings, ConnectionFile file, string data, SandboxAddress? sandbox, int port, bool isJson, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var checkedFirst = Read(settings); // what is wrong with it is said before anybody is asked for consent
        file.ThrowIfThere(settings.Id);
        await using IVendorSystems systems = sandbox is null ? new RealSystems([]) : await SandboxElsewhere.ConnectAsync(sandbox, new(), cancellationToken);
        if (settings.Zoho.RefreshToken.Length == 0)
        {
            var grant = await new ZohoConsent(settings.Zoho, checkedFirst.Connection.Region!.Value, systems).AskAsync(port, error, cancellationToken);
            settings.Zoho.RefreshToken = grant.RefreshToken;
            if (grant.Region is { } granted && granted != checkedFirst.Connection.Region)
            {
                settings.Zoho.Region = ConnectionReader.NameOf(granted);
                await error.WriteLineAsync($"The user who accepted is in the data centre {settings.Zoho.Region}, so the connection is.");
            }
        }

        var connecting = new ConnectingSystems(systems, Read(settings));
        var findings = await CheckAsync(connecting, cancellationToken);
        if (!isJson) PingCommand.Write(output, findings);
        if (findings.Any(finding => !finding.IsWell))
        {
            if (isJson) await output.WriteLineAsync(JsonSerializer.Serialize(new ConnectedView(settings.Id, IsAdded: false, findings), CommandJson.Default.ConnectedView));
            await error.WriteLineAsync("Nothing was stored. Put right what is missing, and run the command again.");
            return ExitCode.Failed;
        }

        // The credentials first: a host that serves takes the connection up as soon as the settings have it.
        using (var directory = File.Exists(Path.Combine(data, "sync.db")) ? DataDirectory.Visit(data) : DataDirectory.Own(data))
        {
            using var runtime = await SyncRuntime.OpenAsync(directory, connecting, cancellationToken);
        }

        file.Add(settings);
        var added = new ConnectedView(settings.Id, IsAdded: true, findings) { Settings = file.FullName, Data = Path.GetFullPath(data) };
        await output.WriteLineAsync(isJson ? JsonSerializer.Serialize(added, CommandJson.Default.ConnectedView)
            : $"{settings.Id} is added. Its credentials are in the vault of {added.Data}. A host that serves on it with these settings takes it up within seconds, and so does the next start: "
            + "it reads both sides, links and plans, and writes nothing before first-pass --approve.");
        return ExitCode.Ok;
    }

    private static ConfiguredConnection Read(ConnectionSettings settings) => ConnectionReader.Read(new() { Connections = [settings] })[0];

    private static async Task<IReadOnlyList<PingFinding>> CheckAsync(ConnectingSystems systems, CancellationToken cancellationToken)
    {
        using var trial = DataDirectory.Temporary();
        using var runtime = await SyncRuntime.OpenAsync(trial, systems, cancellationToken);
        return await PingCommand.FindAsync(runtime, runtime.Connections[0], cancellationToken);
    }
}

/// <summary>What was checked of a connection, and whether it was added.</summary>
internal sealed record ConnectedView(string Connection, bool IsAdded, IReadOnlyList<PingFinding> Findings)
{
    /// <summary>The file of settings that has it now.</summary>
    public string? Settings { get; init; }

    /// <summary>The data directory whose vault has its credentials.</summary>
    public string? Data { get; init; }
}
