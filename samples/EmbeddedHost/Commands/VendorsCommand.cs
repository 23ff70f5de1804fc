using System.CommandLine;
using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Measures vendor matching on the customer's own vendors. Writes nothing to either side.</summary>
internal static class VendorsCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var leaveOneOut = new Option<bool>("--leave-one-out")
        {
            Description = "Ask for every firm once more with its entry in Procore taken out: every link is then one to a stranger. This is a vendor who is new in Zoho Books.",
        };
        var zoho = List("--zoho", "Zoho Books");
        var procore = List("--procore", "Procore");
        var connection = CommandOptions.Connection();
        var data = CommandOptions.Data();
        var sandbox = CommandOptions.Sandbox();
        var seed = CommandOptions.Seed();
        var orders = CommandOptions.Orders();
        var speed = CommandOptions.Speed();
        var json = CommandOptions.Json("Write the numbers as one JSON object to standard output.");
        var trial = new Command(
            "trial",
            "Reads the vendors of both sides and says how many would be linked automatically by what the two lists say, without any stored link, and which of those links are wrong. "
            + "The lists are those of the connection, or two files. Ends with 0 when no wrong link was found, else with 1.")
        {
            leaveOneOut, zoho, procore, connection, data, sandbox, seed, orders, speed, json,
        };
        trial.SetAction(async (parsed, cancellationToken) =>
        {
            VendorTrialReport report;
            if (parsed.GetValue(zoho) is { } zohoFile && parsed.GetValue(procore) is { } procoreFile)
            {
                report = VendorTrial.LeaveOneOut(await VendorFiles.ReadAsync(zohoFile, procoreFile, cancellationToken), string.Empty, LinkSet.Empty);
            }
            else if (parsed.GetValue(zoho) is not null || parsed.GetValue(procore) is not null)
            {
                throw new InputException("--zoho and --procore go together: give both files, or neither to read the connection's vendors.");
            }
            else
            {
                var settings = SettingsReader.Read();
                var draw = new SandboxDraw(parsed.GetValue(seed), parsed.GetValue(orders), parsed.GetValue(speed));
                await using var systems = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), draw, error, cancellationToken);
                using var directory = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
                using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
                report = await runtime.Engine.RunVendorTrialAsync(CommandOptions.Choose(runtime.Connections, parsed.GetValue(connection)).Id, cancellationToken);
            }

            var isOpen = parsed.GetValue(leaveOneOut);
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(VendorTrialView.Of(report, isOpen), VendorTrialJson.Default.VendorTrialView));
            else VendorTrialText.Write(output, report, isOpen);
            return report.Contradictions.Count == 0 && (!isOpen || report.Strangers.Count == 0) ? ExitCode.Ok : ExitCode.Failed;
        });
        return new Command("vendors", "The vendors of both sides.") { trial };
    }

    private static Option<FileInfo?> List(string name, string side) =>
        CommandOptions.File(name, $"The vendors of {side}: a text file with one name a line; of a line with tabs, what stands behind the last one.");
}
