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
        var write = new Option<bool>("--write") { Description = "Have written into Zoho Books what policy says, as --plan showed it: with --hash. Ends with 0 when everything is written." };
        var hash = CommandOptions.Text("--hash", "HASH", "With --write: the hash of what was looked at, as --plan says it.");
        var json = CommandOptions.Json("Write everything as one JSON object to standard output.");
        var command = new Command(
            "align",
            "Reads the projects, cost codes and cost types of both sides fresh and says which are in both, in one only, or different, and what to do. Without --write nothing is written to either side. "
            + "Ends with 0 when both sides have the same, with 1 when they do not.")
        {
            connection, data, sandbox, plan, write, hash, json,
        };
        command.Validators.Add(result =>
        {
            var isWriting = result.GetResult(write) is { Implicit: false };
            if (isWriting && result.GetResult(plan) is { Implicit: false }) result.AddError("--plan and --write exclude each other: look first, and have written then what was looked at.");
            else if (isWriting != result.GetResult(hash) is { Implicit: false }) result.AddError("--write and --hash go together: --plan says the hash of what would be written.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read();
            await using var systems = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), new SandboxDraw(1, 60, 1), error, cancellationToken);
            using var directory = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            var chosen = CommandOptions.Choose(runtime.Connections, parsed.GetValue(connection));
            if (parsed.GetValue(write)) return await WriteAsync(new(runtime, runtime.Connections, directory.Path), chosen.Id, parsed.GetValue(hash)!, parsed.GetValue(json), output, cancellationToken);
            if (parsed.GetValue(plan)) return await PlanAsync(runtime, chosen.Id, parsed.GetValue(json), output, cancellationToken);
            var report = await LongWork.ShowAsync(error, "Reading projects and cost codes of both sides", runtime.Engine.AlignAsync(chosen.Id, cancellationToken));
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(AlignmentView.Of(report), AlignmentJson.Default.AlignmentView));
            else AlignmentText.Write(output, report);
            return report.IsAligned ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<int> WriteAsync(OpenedStore store, string connectionId, string hash, bool isJson, TextWriter output, CancellationToken cancellationToken)
    {
        var result = await Deciding.AlignAsync(store, connectionId, hash, cancellationToken);
        if (isJson) await output.WriteLineAsync(JsonSerializer.Serialize(result, CommandJson.Default.AlignmentResultView));
        else AlignmentText.Write(output, result);
        return result.IsWritten ? ExitCode.Ok : ExitCode.Failed;
    }

    private static async Task<int> PlanAsync(SyncRuntime runtime, string connectionId, bool isJson, TextWriter output, CancellationToken cancellationToken)
    {
        var plan = await runtime.Engine.PlanAlignmentAsync(connectionId, cancellationToken);
        if (isJson) await output.WriteLineAsync(JsonSerializer.Serialize(AlignmentPlanView.Of(plan), AlignmentJson.Default.AlignmentPlanView));
        else AlignmentText.Write(output, plan);
        return plan.Steps.Count + plan.Questions.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }
}
