using System.CommandLine;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Looks at orders again that were looked at before: for good, or dry with the difference to what was done.</summary>
internal static class ReplayCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var orders = new Argument<string[]>("ORDER") { Description = "Orders by number, as in PO-00042, or by purchaseorder_id.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Every order that was looked at once." };
        var projects = CommandOptions.Projects("Orders that have a commitment, a cost or a line in this Procore project.");
        var vendors = CommandOptions.Texts("--vendor", "NAME", "Orders of this vendor, by the name on the order.");
        var states = new Option<RecordState[]>("--state")
        {
            HelpName = "STATE",
            Description = $"Orders that stand so: {string.Join(", ", Enum.GetNames<RecordState>())}.",
            CustomParser = result =>
            {
                var read = new List<RecordState>();
                foreach (var token in result.Tokens)
                {
                    if (Named.TryFind<RecordState>(token.Value, out var state)) read.Add(state);
                    else result.AddError($"There is no state \"{token.Value}\". States are {string.Join(", ", Enum.GetNames<RecordState>())}.");
                }

                return [.. read];
            },
        };
        var findings = CommandOptions.Texts("--finding", "CODE", "Orders with this finding, as in CostCodeUnknown.");
        var before = new Option<Instant?>("--read-before")
        {
            HelpName = "TIME",
            Description = "Orders that were last read before this, as in 2026-11-30T18:00:00Z.",
            CustomParser = result =>
            {
                if (InstantPattern.ExtendedIso.Parse(result.Tokens[0].Value) is { Success: true, Value: var time }) return time;
                result.AddError($"--read-before needs a time in UTC, as in 2026-11-30T18:00:00Z, not \"{result.Tokens[0].Value}\".");
                return null;
            },
        };
        var dry = new Option<bool>("--dry") { Description = "Only say what would be done now, and in what that differs from what was done. Reads both sides, stores and writes nothing." };
        var (connection, data, sandbox) = (CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write the result as one JSON object to standard output.");
        Option[] filters = [projects, vendors, states, findings, before];
        var command = new Command(
            "replay",
            "Looks at orders again: those that are named, those that every filter fits, or all. Approvals, decisions and questions hold as they stand. The host that serves does it within a minute. "
            + "With --dry it ends with 0 when every order stands as it was left, with 1 when one does not.")
        {
            orders, all, projects, vendors, states, findings, before, dry, connection, data, sandbox, json,
        };
        command.Validators.Add(result =>
        {
            var isAll = result.GetResult(all) is { Implicit: false };
            var isSelected = result.GetResult(orders) is { Tokens.Count: > 0 } || filters.Any(filter => result.GetResult(filter) is { Implicit: false });
            if (isAll == isSelected) result.AddError("Say which orders: name some, give a filter such as --project, or give --all alone.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read();
            if (parsed.GetValue(sandbox) is null && settings.Connections.Count == 0) throw new InputException("No connection is configured, so there is nothing to look at again. Configure one, or name a sandbox that a host works on with --sandbox.");
            await using var systems = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), new SandboxDraw(1, 60, 1), error, cancellationToken);
            using var directory = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            var chosen = CommandOptions.Choose(runtime.Connections, parsed.GetValue(connection));
            var selection = new OrderSelection
            {
                Orders = parsed.GetValue(orders) ?? [],
                ProjectIds = parsed.GetValue(projects) ?? [],
                Vendors = parsed.GetValue(vendors) ?? [],
                States = parsed.GetValue(states) ?? [],
                FindingCodes = parsed.GetValue(findings) ?? [],
                ReadBefore = parsed.GetValue(before),
            };
            if (!parsed.GetValue(dry))
            {
                var due = await Deciding.ReplayAsync(new(runtime, runtime.Connections, directory.Path), chosen.Id, selection, parsed.GetValue(all), cancellationToken);
                ThrowIfNoneFits(due, parsed.GetValue(all));
                if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(new ReplayedView(chosen.Id, due), ReplayJson.Default.ReplayedView));
                else await output.WriteLineAsync(FormattableString.Invariant($"{due:N0} orders are to be looked at again. The host that serves begins within a minute."));
                return ExitCode.Ok;
            }

            var replanned = await ReadAsync(runtime, chosen.Id, selection, error, cancellationToken);
            ThrowIfNoneFits(replanned.Count, parsed.GetValue(all));
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(ReplanView.Of(chosen.Id, replanned), ReplayJson.Default.ReplanView));
            else ReplayText.Write(output, replanned);
            return replanned.TrueForAll(order => order.IsAsItWas) ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    /// <exception cref="InputException">A filter was given that no order fits.</exception>
    public static void ThrowIfNoneFits(int orders, bool isAll)
    {
        if (orders == 0 && !isAll)
            throw new InputException("No order that was read fits all of that. Vendors go by their name on the order, projects by their id in Procore, findings by their code as the review shows it.");
    }

    private static async Task<List<ReplannedOrder>> ReadAsync(SyncRuntime runtime, string connectionId, OrderSelection selection, TextWriter error, CancellationToken cancellationToken)
    {
        var replanned = new List<ReplannedOrder>();
        var progress = new DemoProgress(error, !Console.IsErrorRedirected);
        await foreach (var order in runtime.Engine.ReplanOrdersAsync(connectionId, selection, cancellationToken))
        {
            replanned.Add(order);
            progress.Update(FormattableString.Invariant($"{replanned.Count:N0} orders were planned again …"));
        }

        progress.Step(FormattableString.Invariant($"{replanned.Count:N0} orders were planned again. Nothing is written."));
        return replanned;
    }
}
