using System.CommandLine;
using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Says what would be done for one order, and why, or for all of them. Writes nothing to either side.</summary>
internal static class PlanCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var order = new Argument<string?>("ORDER") { Description = "The order's number, as in PO-00042, or its purchaseorder_id.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all")
        {
            Description = "The plan of everything that was looked at, instead of one order: by project and vendor, with totals. Where no host has looked yet, this reads both sides first, which takes a minute for each 100 orders.",
        };
        var connection = CommandOptions.Connection();
        var data = CommandOptions.Data();
        var sandbox = CommandOptions.Sandbox();
        var seed = CommandOptions.Seed();
        var orders = CommandOptions.Orders();
        var speed = CommandOptions.Speed();
        var json = CommandOptions.Json("Write the plan as one JSON object to standard output.");
        var room = new Option<bool>("--room") { Description = "Read Procore's standard budget view, too, and show what is left on each code before and after the plan." };
        var command = new Command(
            "plan",
            "Dry run for one order: reads both sides and says what would be written, what keeps it from being written, and which rule decided what. Writes nothing. "
            + "With --all for everything. Ends with 0 when nothing stands in the way, with 1 when a person has to decide something.")
        {
            order, all, connection, data, sandbox, seed, orders, speed, room, json,
        };
        command.Validators.Add(result =>
        {
            var isNamed = !string.IsNullOrWhiteSpace(result.GetResult(order)?.Tokens is [var only, ..] ? only.Value : null);
            if (isNamed && result.GetResult(all) is { Implicit: false }) result.AddError("ORDER and --all exclude each other: leave one of them out.");
            else if (isNamed == result.GetResult(all) is { Implicit: false }) result.AddError("ORDER needs the number of an order, as in PO-00042; or give --all instead of it.");
            else if (!isNamed && result.GetResult(room) is { Implicit: false }) result.AddError("--room goes with one order, not with --all.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read();
            var draw = new SandboxDraw(parsed.GetValue(seed), parsed.GetValue(orders), parsed.GetValue(speed));
            await using var systems = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), draw, error, cancellationToken);
            using var directory = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            var chosen = CommandOptions.Choose(runtime.Connections, parsed.GetValue(connection));
            runtime.ReportsIn = ProbeReport.Folder(parsed.GetValue(data), settings);
            if (parsed.GetValue(all)) return await WriteAllAsync(directory, runtime, chosen.Id, parsed.GetValue(json), output, error, cancellationToken);
            var named = parsed.GetValue(order)!;
            var plan = parsed.GetValue(room)
                ? await runtime.Engine.PlanWithRoomAsync(chosen.Id, named, cancellationToken: cancellationToken)
                : await runtime.Engine.PlanAsync(chosen.Id, named, cancellationToken);
            var unverified = await runtime.UnverifiedAsync(chosen.Id, cancellationToken);
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(PlanView.Of(plan, unverified), PlanJson.Default.PlanView));
            else PlanText.Write(output, plan, unverified);
            return plan.Findings.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<int> WriteAllAsync(DataDirectory directory, SyncRuntime runtime, string connectionId, bool asJson, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var isLookedAt = await runtime.Store.NextDueAsync(connectionId, cancellationToken) is not null;
        if (!isLookedAt && !directory.IsTemporary)
        {
            // To look is to own the connection, which is the host's that has the directory.
            var state = await runtime.Engine.GetStateAsync(connectionId, cancellationToken);
            throw new InputException($"No host has looked at this connection yet. {(state.Stage == SyncStage.NotStarted ? state.Note : $"Start the host that owns {directory.Path}, and ask again when it has read both sides.")}");
        }

        if (!isLookedAt) await FirstPass.RunAsync(runtime, connectionId, error, cancellationToken);
        var overview = await PlanOverview.ReadAsync(runtime, connectionId, cancellationToken);
        if (asJson) await output.WriteLineAsync(JsonSerializer.Serialize(PlanOverviewView.Of(connectionId, overview), PlanOverviewJson.Default.PlanOverviewView));
        else PlanOverviewText.Write(output, overview);
        return overview.Report is { IsComplete: true, Questions.Count: 0 } ? ExitCode.Ok : ExitCode.Failed;
    }
}
