using System.CommandLine;
using System.Text.Json;

namespace EmbeddedHost;

/// <summary>Lays both ledgers side by side, read fresh, and closes a month.</summary>
internal static class MonthEndCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var (connection, data, sandbox) = (CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var json = CommandOptions.Json("Write everything as one JSON object to standard output.");
        var csv = CommandOptions.File("--csv", "Write one line an order and project as CSV, and one for each commitment that stands only in Procore. A file that is there is not touched.");
        var codes = CommandOptions.File("--csv-codes", "Write one line an order, project and cost code as CSV. A file that is there is not touched.");
        var close = CommandOptions.Month("--close", "Close a month, such as 2026-11: what stands is kept with the hash of both ledgers, and what changes later is shown as changed after the close.");
        var note = CommandOptions.Text("--note", "TEXT", "What is to be known of it.");
        var without = CommandOptions.Texts(
            "--without",
            "RECORD",
            "Close the month without what can't be read: a project of Procore by its number, name or id, as where it has no Commitments tool, or a single order or commitment by its number or id. The statement names it as not known. Can be given more than once.");
        var command = new Command(
            "monthend",
            "Reads both ledgers fresh and lays them side by side: by order, project, vendor and cost code, with why each order that does not tie stands so and what to do. Writes nothing to either side. "
            + "Beside them stands what Procore's budget shows as committed, project by project and code by code, and what stands in Procore alone and is no order's. Ends with 0 when everything ties, with 1 when something is open or a budget shows something else; what is no order's is named and changes nothing of that.")
        {
            connection, data, sandbox, json, csv, codes, close, note, without,
        };
        command.Validators.Add(result =>
        {
            var isClosing = result.GetResult(close) is { Implicit: false };
            if (!isClosing && (result.GetResult(note) is { Implicit: false } || result.GetResult(without) is { Implicit: false })) result.AddError("--note and --without go with --close.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read();
            if (parsed.GetValue(sandbox) is null && settings.Connections.Count == 0) throw new InputException("No connection is configured, and a sandbox inside would start with nothing to compare. Configure one, or name a sandbox that a host works on with --sandbox.");
            await using var systems = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), new SandboxDraw(1, 60, 1), error, cancellationToken);
            using var directory = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            var chosen = CommandOptions.Choose(runtime.Connections, parsed.GetValue(connection));
            foreach (var target in new[] { parsed.GetValue(csv), parsed.GetValue(codes) })
                if (target is not null) WholeFile.ThrowIfThere(target); // before a month is closed, and before the minutes that reading takes
            if (parsed.GetValue(close) is { } month)
            {
                var store = new OpenedStore(runtime, runtime.Connections, directory.Path);
                var statement = await Deciding.CloseAsync(store, chosen.Id, month, parsed.GetValue(note) ?? string.Empty, parsed.GetValue(without) ?? [], cancellationToken);
                await error.WriteLineAsync(FormattableString.Invariant($"{statement.Month} is closed by {statement.By}: {statement.Orders:N0} orders, Zoho Books {statement.ZohoHash}, Procore {statement.ProcoreHash}, audit {statement.AuditHead}."));
            }

            var report = await LongWork.ShowAsync(error, "Reading both ledgers", runtime.Engine.ReconcileAsync(chosen.Id, cancellationToken));
            if (parsed.GetValue(csv) is { } file) await MonthEndCsv.WriteAsync(file, report, cancellationToken);
            if (parsed.GetValue(codes) is { } codesFile) await MonthEndCsv.WriteCodesAsync(codesFile, report, cancellationToken);
            if (parsed.GetValue(json)) await output.WriteLineAsync(JsonSerializer.Serialize(MonthEndView.Of(report), MonthEndJson.Default.MonthEndView));
            else MonthEndText.Write(output, report);
            return report.Ties && !MonthEndBudget.Differ(report) ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }
}
