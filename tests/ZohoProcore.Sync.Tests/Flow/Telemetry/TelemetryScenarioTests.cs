using System.Reflection;
using System.Text.RegularExpressions;

namespace ZohoProcore.Sync.Tests;

/// <summary>What the meter says of a connection that is worked off, and that it says it with the tags that are documented.</summary>
[Trait("Takes", "long")]
public sealed partial class TelemetryScenarioTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_is_worked_off_tells_what_was_written_asked_and_left_with_the_tags_that_are_documented()
    {
        using var test = new Sandboxed(orders: 40);
        using var metered = new MeteredNow(test.Engine);
        await test.SettleAsync();

        var written = await test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token);
        Assert.NotEmpty(written);
        Assert.True(metered.Sum("sync.writes", "acme zoho.purchaseorder written") > 0);
        var landed = 0;
        await foreach (var order in test.Store.ReadRecordsAsync(Sandboxed.Id, new() { Kind = RecordKind.PurchaseOrder }, Token)) landed += order.Landed is null ? 0 : 1;
        Assert.Equal(landed, metered.Of("sync.edit.duration").Count);
        Assert.Equal("acme Running", Assert.Single(metered.Observe("sync.connection.stage"), one => one.Value > 0).Tags);
        Assert.Contains(metered.Observe("sync.quota.left"), one => one.Tags == "acme Zoho Books" && one.Value > 0);
        Assert.Equal([(0, "acme")], metered.Observe("sync.work.oldest"));
        Assert.True(metered.Sum("sync.scan.found", "acme scan.orders") > 0);

        var open = await test.Store.CountReviewsAsync(Sandboxed.Id, ReviewStatus.Open, Token);
        Assert.NotEmpty(open);
        Assert.Equal(
            open.Select(one => $"acme {one.Key} {one.Value}").Order(StringComparer.Ordinal),
            metered.Observe("sync.reviews.open").Where(one => one.Value > 0).Select(one => $"{one.Tags} {one.Value}").Order(StringComparer.Ordinal));

        // Every tag is a documented one, and no value of a tag is one of the company's names or numbers.
        _ = metered.Observe("sync.turn.age");
        var rows = Row().Matches(Page).ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value.Replace("`", "", StringComparison.Ordinal).Trim());
        Assert.All(metered.Named, one => Assert.Equal(rows[one.Instrument], one.Tags));
        var heard = metered.Named.Select(one => one.Instrument).ToHashSet();
        Assert.Empty(rows.Keys.Where(name => name.StartsWith("sync.", StringComparison.Ordinal) && name != "sync.conflicts").Except(heard));
        NamesNothingOf(test, [.. heard.SelectMany(name => metered.Of(name)).Select(one => one.Tags).Distinct()]);
    }

    /// <summary>What nobody wants to know, the store is not asked for.</summary>
    [Fact]
    public async Task Who_does_not_listen_costs_the_store_no_question()
    {
        using var test = new Sandboxed(orders: 2);
        await test.SettleAsync();
        var (counted, counts) = CountingStore.Of(test.Store);
        using var engine = new SyncEngine(counted, test, new SyncOptions().UseTimeProvider(test.Time));
        await engine.RunDueAsync(Sandboxed.Id, Token);
        Assert.DoesNotContain(nameof(ISyncStore.CountReviewsAsync), counts.Questions.Keys);

        using var metered = new MeteredNow(engine);
        await engine.RunDueAsync(Sandboxed.Id, Token);
        Assert.Equal(1, counts.Questions[nameof(ISyncStore.CountReviewsAsync)]);
        _ = metered.Observe("sync.reviews.open");
        Assert.Equal(1, counts.Questions[nameof(ISyncStore.CountReviewsAsync)]);
    }

    /// <summary>From the engine's options to the log: who owns a connection, what was asked and written, and no name or number of the company.</summary>
    [Fact]
    public async Task The_core_logs_by_numbers_and_without_names()
    {
        using var test = new Sandboxed(orders: 20);
        await test.ConnectAsync();
        await test.GoAheadAsync();
        var log = new KeptLog();
        using var engine = new SyncEngine(test.Store, test, new SyncOptions().UseTimeProvider(test.Time).UseLoggerFactory(log));
        while ((await test.NotForEverAsync(engine.RunDueAsync(Sandboxed.Id, Token).AsTask())).Processed > 0) Token.ThrowIfCancellationRequested();
        Assert.Equal(2501, log.Ids[0]);
        Assert.Contains(2103, log.Ids);
        Assert.Contains(2201, log.Ids);
        Assert.Contains(2203, log.Ids);

        await test.Engine.TakeAsync(Sandboxed.Id, Token);
        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await engine.RunDueAsync(Sandboxed.Id, Token));
        Assert.Equal([2502, 2102], log.Ids.TakeLast(2));
        await engine.TakeAsync(Sandboxed.Id, Token);
        await engine.GiveBackAsync(Sandboxed.Id, Token);
        Assert.Equal([2501, 2503], log.Ids.TakeLast(2));
        NamesNothingOf(test, log.Lines);
    }

    private static void NamesNothingOf(Sandboxed test, IReadOnlyList<string> told)
    {
        var data = test.Vendors.Data;
        string?[] theirs =
        [
            data.Organization.Name, data.Organization.OrganizationId, data.Organization.ClientId, data.Organization.ClientSecret, data.Organization.RefreshToken, data.Company.Name, data.Company.ClientSecret,
            .. test.Vendors.Zoho.Orders.SelectMany(order => (string[])[order.Id, order.Number, order.VendorId]),
            .. data.Vendors.SelectMany(vendor => (string?[])[vendor.ZohoId, $"{vendor.ProcoreId}", vendor.ZohoName, vendor.ProcoreName]),
            .. data.Projects.SelectMany(project => (string?[])[project.ZohoId, $"{project.ProcoreId}", project.Name, project.Number, project.CustomerName]),
        ];
        Assert.NotEmpty(told);
        Assert.Empty(from name in theirs.Where(name => name is { Length: > 3 }).Distinct() from line in told where line.Contains(name!, StringComparison.OrdinalIgnoreCase) select $"{name}: {line}");
    }

    private static string Page => File.ReadAllText(Path.Combine(
        typeof(TelemetryScenarioTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!, "docs", "telemetry.md"));

    [GeneratedRegex(@"^\| `([a-z_.]+)` \| [A-Za-z., ]+? \| (?:counter|gauge|histogram) \| \S+ \| ([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
