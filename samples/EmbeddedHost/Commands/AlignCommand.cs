using System.CommandLine;
using System.Text.Json;

namespace EmbeddedHost;

/// <summary>Lays the projects and cost codes of both sides next to each other.</summary>
internal static class AlignCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var (connection, data, sandbox) = (CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var plan = new Option<bool>("--plan") { Description = "Say what policy would have written into Zoho Books, with the hash that has it written, and what is in the way. Ends with 0 when that is nothing." };
        var json = CommandOptions.Json("Write everything as one JSON object to standard output.");
        var command = new Command(
            "align",
            "Reads the projects and cost codes of both sides fresh and says which are in both, in one only, or different, and what to do. Writes nothing to either side. "
            + "Ends with 0 when both sides have the same, with 1 when they do not.")
        {
            connection, data, sandbox, plan, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read();
            await using var systems = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), new SandboxDraw(1, 60, 1), error, cancellationToken);
            using var directory = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            var chosen = CommandOptions.Choose(runtime.Connections, parsed.GetValue(connection));
            if (parsed.GetValue(plan)) return await PlanAsync(runtime, chosen.Id, parsed.GetValue(json), output, cancellationToken);
            var report = await runtime.Engine.AlignAsync(chosen.Id, cancellationToken);
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(AlignmentView.Of(report), AlignmentJson.Default.AlignmentView));
            else AlignmentText.Write(output, report);
            return report.IsAligned ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<int> PlanAsync(SyncRuntime runtime, string connectionId, bool isJson, TextWriter output, CancellationToken cancellationToken)
    {
        var plan = await runtime.Engine.PlanAlignmentAsync(connectionId, cancellationToken);
        if (isJson) await output.WriteLineAsync(JsonSerializer.Serialize(AlignmentPlanView.Of(plan), AlignmentJson.Default.AlignmentPlanView));
        else AlignmentText.Write(output, plan);
        return plan.Steps.Count + plan.Questions.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }
}
