using NodaTime;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>What replaced plans rested on is kept for as long as policy says; the audit, and what an order stands by, for ever.</summary>
public sealed class ReplacedPlansTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_is_made_again_within_the_days_and_after_them_it_is_said_why_not()
    {
        using var order = new OneOrder(new() { KeepPlansForDays = 30, CommitmentStatusByOrderStatus = new() { ["open"] = "Draft" } });
        var (test, engine) = (order.Test, order.Test.Engine);
        order.Write(1_000, 500);
        await order.SyncAsync();
        order.EditLine(0, line => line with { Rate = 1_250 });
        await order.SyncAsync();
        var now = await InputOfAsync(test, order);
        var past = (await InputsAsync(test)).Where(input => input != now).ToList();
        Assert.NotEmpty(past);

        test.Time.Advance(TimeSpan.FromDays(29));
        await test.RunAsync();

        foreach (var input in past)
        {
            Assert.NotNull(await engine.ReplanAsync(Sandboxed.Id, input, Token));
            Assert.Null(await engine.WhyNotReplannedAsync(Sandboxed.Id, input, Token));
        }

        Assert.Contains("it is not noted that anything plans rested on was let go", await engine.WhyNotReplannedAsync(Sandboxed.Id, "0", Token), StringComparison.Ordinal);
        var audit = (await test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token)).Count;
        test.Time.Advance(TimeSpan.FromDays(2));
        await test.RunAsync();

        foreach (var input in past)
        {
            Assert.Null(await engine.ReplanAsync(Sandboxed.Id, input, Token));
            var why = await engine.WhyNotReplannedAsync(Sandboxed.Id, input, Token);
            Assert.Contains("before 2026-11-2", why, StringComparison.Ordinal);
            Assert.Contains("keeps it 30 days", why, StringComparison.Ordinal);
            Assert.Contains(input, why, StringComparison.Ordinal);
        }

        Assert.NotNull(await engine.ReplanAsync(Sandboxed.Id, await InputOfAsync(test, order), Token));
        Assert.True(Assert.Single(await engine.ReplanOrdersAsync(Sandboxed.Id, new() { Orders = [order.Number] }, Token).ToListAsync(Token)).IsDecidedAlike);
        var verification = await AuditVerifier.VerifyAsync(test.Store, Sandboxed.Id, cancellationToken: Token);
        Assert.True(verification.IsValid && verification.Entries >= audit, verification.Message);
    }

    [Theory]
    [InlineData(null, 1096, true)]
    [InlineData(null, 1097, false)]
    [InlineData(1, 2, false)]
    [InlineData(0, 36_525, true)]
    public async Task It_is_kept_as_long_as_policy_says(int? days, int after, bool isKept)
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        await test.Store.SaveAsync(Some.Acme, new() { Snapshots = new Dictionary<string, string> { ["h"] = "text" }, ReplacedSnapshots = ["h"] }, Token);
        var connection = Some.Connection() with { Policies = new() { KeepPlansForDays = days } };

        var note = await ReplacedPlans.LetGoAsync(test.Store, connection, Some.Noon + Duration.FromDays(after), Token);

        Assert.Equal((isKept, isKept), (await test.Store.GetSnapshotAsync(Some.Acme, "h", Token) is not null, note.Count == 0));
    }

    /// <summary>However many there are, one commit removes some hundred, and all go.</summary>
    [Fact]
    public async Task Many_go_in_small_steps()
    {
        using var test = await StoreUnderTest.OpenAsync("sqlite");
        string[] hashes = [.. Enumerable.Range(1, 1_201).Select(i => FormattableString.Invariant($"h{i}"))];
        await test.Store.SaveAsync(Some.Acme, new() { Snapshots = hashes.ToDictionary(hash => hash, hash => "text"), ReplacedSnapshots = hashes }, Token);

        await ReplacedPlans.LetGoAsync(test.Store, Some.Connection(), Some.Noon + Duration.FromDays(2_000), Token);

        Assert.Equal(0, await test.Store.RemoveReplacedSnapshotsAsync(Some.Acme, Some.Noon + Duration.FromDays(2_000), 1, Token));
        Assert.Null(await test.Store.GetSnapshotAsync(Some.Acme, "h1201", Token));
    }

    private static async Task<string> InputOfAsync(Sandboxed test, OneOrder order) =>
        (await test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), Token))!.InputHash;

    private static async Task<IReadOnlyList<string>> InputsAsync(Sandboxed test) =>
    [
        .. (await test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token))
            .Select(entry => entry.InputHash).Where(input => input.Length > 0).Distinct(StringComparer.Ordinal),
    ];
}
