using System.Data.Common;
using NodaTime;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Reads what there is to tell: from the store at every look, and from both ledgers once a day where that is wanted.</summary>
internal sealed partial class NotificationReader(SyncRuntime runtime, NotificationRules rules, ILogger<NotificationReader> logger)
{
    private static readonly Duration AgainAfter = Duration.FromHours(1);
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, Instant> _failed = new(StringComparer.Ordinal);

    /// <summary>What stands now.</summary>
    /// <param name="months">Which months do not tie.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<NotificationSnapshot> ReadAsync(IReadOnlyList<MonthsRead> months, CancellationToken cancellationToken)
    {
        var connections = new List<ConnectionSnapshot>();
        foreach (var connection in runtime.Connections)
        {
            try
            {
                connections.Add(await ReadAsync(connection, months, cancellationToken));
            }
            catch (ConnectionNotFoundException)
            {
                // It was removed at this moment.
            }
        }

        return new(Now(), connections);
    }

    /// <summary>The months that do not tie: those of today, read fresh where they were not read since the digest was due.</summary>
    public async Task<IReadOnlyList<MonthsRead>> ReadMonthsAsync(IReadOnlyList<MonthsRead> known, CancellationToken cancellationToken)
    {
        if (!rules.Months) return known;
        var local = Now().InZone(rules.Zone);
        var months = known.Where(one => runtime.Connections.Any(connection => connection.Id == one.Connection)).ToList();
        if (local.TimeOfDay < rules.DigestAt) return months;
        foreach (var id in runtime.Connections.Select(connection => connection.Id))
        {
            if (months.Any(one => one.Connection == id && one.On >= local.Date)) continue;
            if (_failed.TryGetValue(id, out var failed) && Now() - failed < AgainAfter) continue;
            if (await UntiedAsync(id, local.Date, cancellationToken) is not { } untied) continue;
            months.RemoveAll(one => one.Connection == id);
            months.Add(new(id, local.Date, untied));
        }

        return months;
    }

    /// <summary>The past months of a report that do not tie.</summary>
    internal static IReadOnlyList<UntiedMonth> Untied(ReconciliationReport report, LocalDate today)
    {
        var thisMonth = new LocalDate(today.Year, today.Month, 1);
        var months =
            from row in report.Rows
            where !row.IsSettled && row.Date is { } date && date < thisMonth
            group row by YearMonthPattern.Iso.Format(row.Date!.Value.ToYearMonth()) into month
            orderby month.Key
            select new UntiedMonth(month.Key, month.Count(), ChangedAfterClose: false);
        var closed = report is { Closed: { } statement, ChangedAfterClose.Count: > 0 }
            ? [new UntiedMonth(YearMonthPattern.Iso.Format(statement.Month), report.ChangedAfterClose.Count, ChangedAfterClose: true)]
            : (UntiedMonth[])[];
        return [.. months, .. closed];
    }

    private async Task<ConnectionSnapshot> ReadAsync(Connection connection, IReadOnlyList<MonthsRead> months, CancellationToken cancellationToken)
    {
        var id = connection.Id;
        var health = await runtime.Engine.GetHealthAsync(id, cancellationToken);
        var records = await runtime.Store.CountRecordsAsync(id, RecordKind.PurchaseOrder, cancellationToken);
        var questions = (await runtime.Store.CountReviewsAsync(id, ReviewStatus.Open, cancellationToken)).Values.Sum();
        var oldest = questions == 0 ? [] : await runtime.Store.ListReviewsAsync(id, new() { Status = ReviewStatus.Open, Most = NotificationDecider.MostQuestions }, cancellationToken);
        return new(id, connection.Name)
        {
            Questions = questions,
            Oldest = [.. oldest.Select(item => new OpenQuestion(PageWords.About(item), item.Finding.Sentence, item.OpenedAt))],
            AwaitingGoAhead = records.GetValueOrDefault(RecordState.AwaitingApproval),
            Locked = [.. Locked("Zoho Books", health.Zoho), .. Locked("Procore", health.Procore)],
            StandsStill = runtime.StandStills.Of(id),
            Months = months.FirstOrDefault(one => one.Connection == id)?.Months ?? [],
        };
    }

    private async Task<IReadOnlyList<UntiedMonth>?> UntiedAsync(string connectionId, LocalDate today, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeLimit);
        try
        {
            var untied = Untied(await runtime.Engine.ReconcileAsync(connectionId, limit.Token), today);
            _failed.Remove(connectionId);
            return untied;
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested && problem is not DbException)
        {
            _failed[connectionId] = Now();
            LogNotReconciled(connectionId, Problem.SentenceOf(problem));
            return null;
        }
    }

    private static IEnumerable<LockedService> Locked(string service, ServiceHealth health) =>
        Health.NeedsPerson(health) ? [new(service, health.Since, health.Sentence)] : [];

    private Instant Now() => Instant.FromDateTimeOffset(runtime.Time.GetUtcNow());

    [LoggerMessage(EventId = 1511, Level = LogLevel.Warning, Message = "{Connection}: which months tie could not be read for the notifications, and is tried again within an hour or so. {Problem}")]
    private partial void LogNotReconciled(string connection, string problem);
}
