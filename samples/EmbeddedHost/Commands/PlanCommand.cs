using System.CommandLine;
using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Says what would be done for one order, and why. Writes nothing to either side.</summary>
internal static class PlanCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var order = new Argument<string>("ORDER") { Description = "The order's number, as in PO-00042, or its purchaseorder_id." };
        var connection = new Option<string?>("--connection") { HelpName = "ID", Description = "The connection. May be left out when there is only one." };
        var data = CommandOptions.Data();
        var sandbox = CommandOptions.Sandbox();
        var seed = CommandOptions.Seed();
        var orders = CommandOptions.Orders();
        var speed = CommandOptions.Speed();
        var json = CommandOptions.Json("Write the plan as one JSON object to standard output.");
        var command = new Command(
            "plan",
            "Dry run for one order: reads both sides and says what would be written, what keeps it from being written, and which rule decided what. Writes nothing. "
            + "Ends with 0 when nothing stands in the way, with 1 when a person has to decide something.")
        {
            order, connection, data, sandbox, seed, orders, speed, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = HostSettings.Read();
            var draw = new SandboxDraw(parsed.GetValue(seed), parsed.GetValue(orders), parsed.GetValue(speed));
            await using var systems = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), draw, error, cancellationToken);
            using var directory = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            var chosen = Choose(runtime.Connections, parsed.GetValue(connection));
            var plan = await runtime.Engine.PlanAsync(chosen.Id, parsed.GetValue(order)!, cancellationToken);
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(PlanView.Of(plan), PlanJson.Default.PlanView));
            else PlanText.Write(output, plan);
            return plan.Findings.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    private static Connection Choose(IReadOnlyList<Connection> connections, string? id)
    {
        var names = string.Join(", ", connections.Select(connection => connection.Id));
        if (id is null) return connections.Count == 1 ? connections[0] : throw new InputException($"There are several connections; choose one with --connection: {names}.");
        return connections.FirstOrDefault(connection => connection.Id == id) ?? throw new InputException($"There is no connection {id}. There is {names}.");
    }
}
