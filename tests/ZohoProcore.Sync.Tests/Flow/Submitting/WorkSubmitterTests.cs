using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Procore.Client;
using ZohoBooks.Client;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class WorkSubmitterTests
{
    private readonly FakeTimeProvider _time = new(Noon.ToDateTimeOffset());
    private readonly InMemorySyncStore _store;
    private readonly WorkSubmitter _submitter;

    public WorkSubmitterTests()
    {
        _store = new(_time);
        _submitter = new(_store, _time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    [Fact]
    public async Task A_connection_names_one_data_centre_and_its_hosts_are_zohos()
    {
        foreach (var wrong in (Connection[])
            [
                Connection() with { Region = null },
                Connection() with { Region = ZohoRegion.Europe | ZohoRegion.India }, // what configuration reads of "Europe,India"
                Connection() with { Environment = ProcoreEnvironment.Production | ProcoreEnvironment.Federal },
                Connection() with { Environment = default },
                Connection() with { DataCenter = Emirates },
                Connection() with { Region = null, DataCenter = Emirates with { Api = new("https://www.zohoapis.ae.evil.example") } },
            ])
        {
            var problem = await Assert.ThrowsAsync<ConnectionInvalidException>(async () => await _submitter.ConnectAsync(wrong, Token));
            Assert.Contains(Acme, problem.Message, StringComparison.Ordinal);
        }

        await _submitter.ConnectAsync(Connection() with { Region = null, DataCenter = Emirates }, Token);
    }

    [Fact]
    public async Task A_new_connection_has_every_scan_due_at_once()
    {
        await _submitter.ConnectAsync(Connection(), Token);

        Assert.Equal(
            [("directory", Now), ("scan.all", Now), ("scan.commitments", Now), ("scan.orders", Now)],
            (await _store.ListWorkAsync(Acme, Token)).Select(item => (item.Key.ToString(), item.DueAt)));
        Assert.Equal(["added", "Linking"], await AuditAsync());
    }

    [Fact]
    public async Task At_the_next_start_the_costly_scans_keep_their_time_and_the_others_are_due()
    {
        await _submitter.ConnectAsync(Connection(), Token);
        var claims = await _store.ClaimDueAsync(Acme, null, Now, 10, Duration.FromMinutes(1), Token);
        var later = Now + Duration.FromHours(20);
        await _store.SaveAsync(Acme, new() { Deferred = [.. claims.Select(claim => claim with { Item = claim.Item with { DueAt = later } })] }, Token);
        _time.Advance(TimeSpan.FromHours(1));

        await _submitter.ConnectAsync(Connection(), Token);

        Assert.Equal(
            [("scan.commitments", Now), ("scan.orders", Now), ("directory", later), ("scan.all", later)],
            (await _store.ListWorkAsync(Acme, Token)).Select(item => (item.Key.ToString(), item.DueAt)));
        Assert.Equal(["added", "Linking"], await AuditAsync());
    }

    [Fact]
    public async Task A_changed_connection_is_stored_and_audited()
    {
        await _submitter.ConnectAsync(Connection(), Token);
        await _submitter.ConnectAsync(Connection() with { CompanyId = 43 }, Token);

        Assert.Equal(43, (await _store.GetConnectionAsync(Acme, Token))!.CompanyId);
        Assert.Equal(["added", "Linking", "changed"], await AuditAsync());
    }

    /// <summary>What is kept of one company is nothing of another one's: its links and go-ahead would write to whoever was never looked at.</summary>
    [Theory]
    [InlineData("company")]
    [InlineData("organization")]
    [InlineData("environment")]
    public async Task Other_books_under_the_same_id_are_refused_once_anything_is_known(string changes)
    {
        await _submitter.ConnectAsync(Connection(), Token);
        await _store.SaveAsync(Acme, new() { Records = [Record("1", "PO-1")] }, Token);
        var other = changes switch
        {
            "company" => Connection() with { CompanyId = 43 },
            "organization" => Connection() with { OrganizationId = "999" },
            _ => Connection() with { Environment = Procore.Client.ProcoreEnvironment.MonthlySandbox },
        };

        var refused = await Assert.ThrowsAsync<ConnectionInvalidException>(() => _submitter.ConnectAsync(other, Token).AsTask());

        Assert.Contains("add this one under an id of its own", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Connection().CompanyId, (await _store.GetConnectionAsync(Acme, Token))!.CompanyId);
        await _submitter.ConnectAsync(Connection(), Token); // the former numbers are a way out
    }

    [Fact]
    public async Task A_key_is_due_now_with_its_priority_and_reason()
    {
        await _submitter.SubmitAsync(Acme, RecordKey.PurchaseOrder("1"), WorkPriority.Person, "asked", Token);

        Assert.Equal(Work("1", priority: WorkPriority.Person, reason: "asked") with { DueAt = Now }, Assert.Single(await _store.ListWorkAsync(Acme, Token)));
    }

    [Fact]
    public async Task One_record_is_replayed_or_every_one_that_is_known_and_the_audit_says_who_asked()
    {
        await _store.SaveAsync(Acme, new() { Records = [.. Enumerable.Range(0, 1203).Select(i => Record($"{i}", $"PO-{i}"))] }, Token);

        Assert.Equal(1, await _submitter.ReplayAsync(Acme, RecordKey.PurchaseOrder("7"), "ada", Token));
        Assert.Equal(new WorkCounts(1, 0), (await _store.CountWorkAsync(Acme, Now, Token)) with { First = null });
        Assert.Equal(1203, await _submitter.ReplayAsync(Acme, null, "bob", Token));

        Assert.Equal(new WorkCounts(1203, 0), (await _store.CountWorkAsync(Acme, Now, Token)) with { First = null });
        Assert.All(await _store.ListWorkAsync(Acme, Token), item => Assert.Equal("replayed by bob", item.Reason));
        Assert.Equal(["1 record", "1203 records"], await AuditAsync());
    }

    /// <summary>Whoever replays everything holds up no edit with it; what was refused is sent again only for a person, who asked.</summary>
    [Theory]
    [InlineData(50, WorkPriority.Person)]
    [InlineData(1203, WorkPriority.Backfill)]
    public async Task Many_that_are_replayed_are_a_backfill_but_for_what_was_refused(int records, WorkPriority priority)
    {
        SyncRecord Known(int i) => Record($"{i}", $"PO-{i}") with { RefusedHash = i is 3 or 1100 ? "refused" : null };
        await _store.SaveAsync(Acme, new() { Records = [.. Enumerable.Range(0, records).Select(Known)] }, Token);

        Assert.Equal(records, await _submitter.ReplayAsync(Acme, null, "bob", Token));

        Assert.All(
            await _store.ListWorkAsync(Acme, Token),
            item => Assert.Equal(item.Key.Id is "3" or "1100" ? WorkPriority.Person : priority, item.Priority));
    }

    private async Task<List<string>> AuditAsync() => await _store.ReadAsync(new() { ConnectionId = Acme }, Token).Select(entry => entry.Result).ToListAsync(Token);
}
