using System.CommandLine;
using System.Text.Json;

namespace EmbeddedHost;

/// <summary>Lays the projects and cost codes of both sides next to each other.</summary>
internal static class AlignCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var (connection, data, sandbox) = (CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write everything as one JSON object to standard output.");
        var command = new Command(
            "align",
            "Reads the projects and cost codes of both sides fresh and says which are in both, in one only, or different, and what to do. Writes nothing to either side. "
            + "Ends with 0 when both sides have the same, with 1 when they do not.")
        {
            connection, data, sandbox, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read();
            await using var systems = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), new SandboxDraw(1, 60, 1), error, cancellationToken);
            using var directory = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            var report = await runtime.Engine.AlignAsync(CommandOptions.Choose(runtime.Connections, parsed.GetValue(connection)).Id, cancellationToken);
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(AlignmentView.Of(report), AlignmentJson.Default.AlignmentView));
            else AlignmentText.Write(output, report);
            return report.IsAligned ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }
}
