using System.CommandLine;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Lays both ledgers side by side, read fresh, for the orders of one month or for all of them. Closes nothing.</summary>
internal static class ReconcileCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var (connection, data, sandbox) = (CommandOptions.Connection(), CommandOptions.Data(), CommandOptions.Sandbox());
        var month = CommandOptions.Month("--month", "Only orders that are dated in this month, such as 2026-11, or that have no date, with how it was closed and what changed after it.");
        var json = CommandOptions.Json("Write everything as one JSON object to standard output.");
        var command = new Command(
            "reconcile",
            "Reads both ledgers fresh and lays them side by side: by order, project, vendor and cost code, with why each order that does not tie stands so and what to do. Writes nothing to either side; "
            + "monthend closes a month. Ends with 0 when every order that is shown ties, with 1 when one does not.")
        {
            connection, month, data, sandbox, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsReader.Read();
            if (parsed.GetValue(sandbox) is null && settings.Connections.Count == 0)
                throw new InputException("No connection is configured, and a sandbox inside would start with nothing to compare. Configure one, or name a sandbox that a host works on with --sandbox.");
            await using var systems = await VendorSystems.ChooseAsync(settings, parsed.GetValue(sandbox), new SandboxDraw(1, 60, 1), error, cancellationToken);
            using var directory = VendorSystems.VisitData(systems, parsed.GetValue(data), settings);
            using var runtime = await SyncRuntime.OpenAsync(directory, systems, cancellationToken);
            var chosen = CommandOptions.Choose(runtime.Connections, parsed.GetValue(connection));
            var report = await LongWork.ShowAsync(error, "Reading both ledgers", runtime.Engine.ReconcileAsync(chosen.Id, cancellationToken));
            MonthStatement? closed = null;
            if (parsed.GetValue(month) is { } asked)
            {
                closed = await runtime.Engine.GetStatementAsync(chosen.Id, asked, cancellationToken);
                report = Within(report, asked, closed);
            }

            if (parsed.GetValue(json))
            {
                var view = new ReconciledMonthView(
                    chosen.Id,
                    parsed.GetValue(month) is { } shown ? YearMonthPattern.Iso.Format(shown) : null,
                    closed is null ? null : StatementView.Of(chosen.Id, closed),
                    MonthEndView.Of(report));
                await output.WriteLineAsync(JsonSerializer.Serialize(view, CommandJson.Default.ReconciledMonthView));
            }
            else MonthEndText.Write(output, report);
            return report.Ties ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    /// <summary>The orders of one month, and what changed after it was closed. What has no date stays: an order that Zoho Books does not have any more, or that can't be read, and what stands beside the orders.</summary>
    public static ReconciliationReport Within(ReconciliationReport report, YearMonth month, MonthStatement? closed) => report with
    {
        Rows = [.. report.Rows.Where(row => IsIn(row.Date, month))],
        Closed = closed,
        ChangedAfterClose = closed is not null && report.Closed?.Month == month ? [.. report.ChangedAfterClose.Where(change => IsIn((change.Before ?? change.Now)?.Date, month))] : [],
        OnlyInProcoreAfterClose = closed is not null && report.Closed?.Month == month ? report.OnlyInProcoreAfterClose : [],
    };

    private static bool IsIn(LocalDate? date, YearMonth month) => date is not { } known || known.ToYearMonth() == month;
}

/// <summary>Both ledgers as JSON, for one month or for all of them.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Month">The month; null for all.</param>
/// <param name="Closed">How it was closed; null where it was not.</param>
/// <param name="Ledgers">The ledgers.</param>
internal sealed record ReconciledMonthView(string Connection, string? Month, StatementView? Closed, MonthEndView Ledgers);
