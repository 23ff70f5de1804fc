using Xunit;

namespace ZohoProcore.Sync.Conformance;

/// <content>What changes were decided on is what is stored, or nothing of them is.</content>
public abstract partial class SyncStoreConformance
{
    private static readonly Dictionary<string, (ChangeBasis Read, ChangeSet Between)> Cases = new()
    {
        ["a record is another one"] = (new() { Records = Records(Some.Record("1", "PO-1")) }, new() { Records = [Some.Record("1", "PO-1", RecordState.NeedsReview)] }),
        ["a record came"] = (new() { Records = new Dictionary<RecordKey, SyncRecord?> { [RecordKey.PurchaseOrder("2")] = null } }, new() { Records = [Some.Record("2", "PO-2")] }),
        ["a question was decided"] = (new() { Reviews = Reviews(Some.Review("r1", "1")) }, new() { Reviews = [Some.Review("r1", "1", ReviewStatus.Decided)] }),
        ["a question came"] = (new() { Reviews = new Dictionary<string, ReviewItem?> { ["r2"] = null } }, new() { Reviews = [Some.Review("r2", "1")] }),
        ["a link is another one"] = (new() { Links = [new(LinkKind.Vendor, "v1", [Some.Link("v1", 7)])] }, new() { Links = [Some.Link("v1", 8)] }),
        ["a link was rejected"] = (new() { Links = [new(LinkKind.Vendor, "v1", [Some.Link("v1", 7)])] }, new() { Links = [Some.Link("v1", 9, LinkStatus.Rejected)] }),
        ["a link went"] = (new() { Links = [new(LinkKind.Vendor, "v1", [Some.Link("v1", 7)])] }, new() { RemovedLinks = [Some.Link("v1", 7)] }),
        ["a link came"] = (new() { Links = [new(LinkKind.Vendor, "v2", [])] }, new() { Links = [Some.Link("v2", 7)] }),
        ["a decision ended"] = (new() { Decisions = ["d1"] }, new() { EndedDecisions = ["d1"] }),
        ["a note is another one"] = (new() { Cursors = Notes("state", "one") }, new() { Cursors = new Dictionary<string, string> { ["state"] = "two" } }),
        ["a note came"] = (new() { Cursors = Notes("other", null) }, new() { Cursors = new Dictionary<string, string> { ["other"] = "two" } }),
    };

    /// <summary>The cases of what changes rest on.</summary>
    public static TheoryData<string> Bases => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Bases))]
    public async Task What_rests_on_what_is_another_by_now_is_not_stored(string name)
    {
        var store = await OpenAsync();
        await GivenAsync(store);
        var (read, between) = Cases[name];
        await store.SaveAsync(Some.Acme, Word("first") with { Basis = read }, Token);
        await store.SaveAsync(Some.Acme, between, Token);

        var outdated = await Assert.ThrowsAsync<ChangesOutdatedException>(() => store.SaveAsync(Some.Acme, Word("second") with { Basis = read, Policies = new() { MaxAttempts = 3 } }, Token).AsTask());

        Assert.Equal(Some.Acme, outdated.ConnectionId);
        Assert.Contains(outdated.What, outdated.Message, StringComparison.Ordinal);
        Assert.Equal("first", await store.GetCursorAsync(Some.Acme, "word", Token));
        Assert.Equal(["first"], (await store.ReadAsync(new() { ConnectionId = Some.Acme }, Token).ToListAsync(Token)).Select(entry => entry.Result));
        Assert.Equal("first", Assert.Single(await store.ListWorkAsync(Some.Acme, Token)).Reason);
        Assert.NotEqual(3, (await store.GetConnectionAsync(Some.Acme, Token))!.Policies.MaxAttempts);
    }

    [Fact]
    public async Task Of_two_processes_that_decide_on_the_same_one_stores()
    {
        var store = await OpenAsync();
        await GivenAsync(store);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
        {
            try
            {
                await store.SaveAsync(Some.Acme, new() { Basis = new() { Cursors = Notes("state", "one") }, Cursors = new Dictionary<string, string> { ["state"] = $"by {i}" } }, Token);
                return true;
            }
            catch (ChangesOutdatedException)
            {
                return false;
            }
        }, Token)));

        Assert.Single(outcomes, stored => stored);
    }

    [Fact]
    public async Task Policies_are_stored_with_what_says_so()
    {
        var store = await OpenAsync();
        await GivenAsync(store);
        await store.SaveAsync(Some.Acme, new() { Policies = new() { MaxAttempts = 3 } }, Token);
        await store.SaveAsync(Some.Acme, new(), Token);
        await store.SaveAsync("nobody", new() { Policies = new() }, Token);

        var connection = (await store.GetConnectionAsync(Some.Acme, Token))!;
        Assert.Equal(3, connection.Policies.MaxAttempts);
        Assert.Equal(Some.Connection().OrganizationId, connection.OrganizationId);
        Assert.Null(await store.GetConnectionAsync("nobody", Token));
    }

    private static async Task GivenAsync(ISyncStore store)
    {
        await store.SaveConnectionAsync(Some.Connection(), Token);
        await store.SaveAsync(
            Some.Acme,
            new()
            {
                Records = [Some.Record("1", "PO-1")],
                Reviews = [Some.Review("r1", "1")],
                Links = [Some.Link("v1", 7)],
                Decisions = [new OrderDecision("1", ReviewAction.Skip, "hash", "Ann") { Id = "d1" }],
                Cursors = new Dictionary<string, string> { ["state"] = "one" },
            },
            Token);
    }

    private static ChangeSet Word(string word) => new()
    {
        Cursors = new Dictionary<string, string> { ["word"] = word },
        Submitted = [Some.Work("1", reason: word)],
        Audit = [new() { Kind = AuditKind.ConnectionChanged, Result = word }],
    };

    private static Dictionary<RecordKey, SyncRecord?> Records(SyncRecord record) => new() { [record.Key] = record };

    private static Dictionary<string, ReviewItem?> Reviews(ReviewItem item) => new() { [item.Id] = item };

    private static Dictionary<string, string?> Notes(string name, string? text) => new() { [name] = text };
}
