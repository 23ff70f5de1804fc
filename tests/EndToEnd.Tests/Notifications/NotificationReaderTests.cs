using EmbeddedHost;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>What people are told is what the store and both ledgers say.</summary>
[Collection(SimulatedTime.Name)]
public sealed class NotificationReaderTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_digest_of_a_real_run_names_what_waits_and_the_months_that_do_not_tie()
    {
        var runtime = _host.Web.Runtime;
        var rules = new NotificationRules(LocalTime.Midnight, DateTimeZone.Utc, Duration.FromDays(100), Months: true);
        var reader = new NotificationReader(runtime, rules, NullLogger<NotificationReader>.Instance);
        var months = await _host.MeanwhileAsync(reader.ReadMonthsAsync([], Token));
        var snapshot = await reader.ReadAsync(months, Token);

        var open = await _host.OpenAsync();
        var connection = Assert.Single(snapshot.Connections);
        Assert.NotEmpty(open);
        Assert.Equal(open.Count, connection.Questions);
        Assert.Equal(open.Take(NotificationDecider.MostQuestions).Select(PageWords.About), connection.Oldest.Select(one => one.Number));

        var today = snapshot.Now.InUtc().Date;
        Assert.Equal(today, Assert.Single(months).On);
        var report = await _host.MeanwhileAsync(runtime.Engine.ReconcileAsync("sandbox", Token).AsTask());
        var untied = report.Rows.Where(row => !row.IsSettled && row.Date < new LocalDate(today.Year, today.Month, 1)).ToLookup(row => YearMonthPattern.Iso.Format(row.Date!.Value.ToYearMonth()));
        Assert.Equal(untied.Select(month => new UntiedMonth(month.Key, month.Count(), ChangedAfterClose: false)).OrderBy(month => month.Month, StringComparer.Ordinal), connection.Months);

        var (send, _) = new NotificationDecider(rules).Decide(snapshot, new() { Digest = today.PlusDays(-1) }, []);
        var digest = send.Single(one => one.Kind == NotificationKind.Digest);
        Assert.Contains(digest.Lines, line => line.Contains(PageWords.About(open[0]), StringComparison.Ordinal));

        // Read once a day.
        Assert.Same(months[0], Assert.Single(await reader.ReadMonthsAsync(months, Token)));
    }

    [Fact]
    public void Months_that_are_over_are_told_and_this_one_is_not()
    {
        var report = new ReconciliationReport
        {
            ConnectionId = "acme",
            At = Instant.FromUtc(2026, 11, 30, 0, 0),
            Rows = [Row(new(2026, 9, 30), ReconciliationResult.AmountDiffers), Row(new(2026, 10, 1), ReconciliationResult.MissingInProcore), Row(new(2026, 10, 31), ReconciliationResult.CodesDiffer), Row(new(2026, 10, 2), ReconciliationResult.Ties), Row(new(2026, 11, 1), ReconciliationResult.AmountDiffers), Row(null, ReconciliationResult.AmountDiffers)],
        };
        Assert.Equal([new UntiedMonth("2026-09", 1, false), new UntiedMonth("2026-10", 2, false)], NotificationReader.Untied(report, new(2026, 11, 30)));
    }

    private static ReconciledOrder Row(LocalDate? date, ReconciliationResult result) => new()
    {
        OrderId = "1",
        OrderNumber = "PO-1",
        Currency = "USD",
        OrderStatus = "open",
        ZohoTotal = 1,
        Cost = 1,
        ProcoreTotal = 0,
        ContractIds = [],
        State = null,
        Result = result,
        Date = date,
    };
}
