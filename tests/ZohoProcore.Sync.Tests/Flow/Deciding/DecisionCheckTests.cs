using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>A decision is taken only while the commitment it is about stands as the person saw it.</summary>
public sealed class DecisionCheckTests : IDisposable
{
    private const string Path = "v1.0/purchase_order_contracts";
    private static readonly string Origin = OriginIds.Commitment(Scenario.Organization, "1", Scenario.Riverside);
    private readonly Answered _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(ReviewAction.Retry, false)]
    [InlineData(ReviewAction.Skip, false)]
    [InlineData(ReviewAction.Link, true)]
    [InlineData(ReviewAction.OverwriteProcore, true)]
    [InlineData(ReviewAction.WriteAgain, true)]
    public void What_names_nothing_outside_of_the_store_needs_no_look(ReviewAction action, bool needs) => Assert.Equal(needs, DecisionCheck.Needs(action));

    [Fact]
    public async Task What_stands_as_it_was_seen_may_be_decided()
    {
        Stands("Somebody's title", "Draft");

        Assert.Null(await CheckAsync(ReviewAction.OverwriteProcore, Title("Somebody's title")));
    }

    [Fact]
    public async Task What_changed_since_may_not()
    {
        Stands("Yet another title", "Draft");

        Assert.Contains("changed in Procore since", await RefusedAsync(ReviewAction.OverwriteProcore, Title("Somebody's title")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Procore_locked_is_not_overwritten_and_may_be_kept()
    {
        Stands("Order", "Approved");
        _test.ProcoreLists($"v1.0/projects/{Scenario.Riverside}/commitment_change_orders", 0);
        FieldDifference vendor = new(CommitmentFields.Vendor, "7001", "7003");

        Assert.Contains("Set the commitment from Approved back to Draft in Procore first", await RefusedAsync(ReviewAction.OverwriteProcore, vendor), StringComparison.Ordinal);
        Assert.Null(await CheckAsync(ReviewAction.KeepProcore, vendor));
        Assert.Null(await CheckAsync(ReviewAction.OverwriteProcore, Title("Order")));
    }

    [Fact]
    public async Task What_is_not_found_is_no_proof_and_what_is_there_is_not_written_again()
    {
        _test.ProcoreLists(Path, Scenario.Riverside);
        Assert.Contains("no proof that it was deleted", await RefusedAsync(ReviewAction.WriteAgain), StringComparison.Ordinal);

        Stands("Order", "Draft");
        Assert.Contains("is in Procore", await RefusedAsync(ReviewAction.WriteAgain), StringComparison.Ordinal);

        _test.ProcoreLists(Path, Scenario.Riverside, $$"""{"id":55,"origin_id":"{{Origin}}","deleted_at":"2026-11-20T10:00:00Z"}""");
        Assert.Null(await CheckAsync(ReviewAction.WriteAgain));
    }

    [Fact]
    public async Task A_link_names_what_was_chosen_and_what_is_gone_may_still_be_rejected()
    {
        Assert.Equal("Acme Electric Inc.", await LinkAsync(ReviewAction.Link, Scenario.Acme));
        Assert.Contains("not active", (await Assert.ThrowsAsync<DecisionRefusedException>(() => LinkAsync(ReviewAction.Link, 7002))).Message, StringComparison.Ordinal);
        Assert.Equal("Bolt Supply LLC", await LinkAsync(ReviewAction.Reject, 7002));
        Assert.Null(await LinkAsync(ReviewAction.Reject, 7)); // offered, and not there any more
        await Assert.ThrowsAsync<DecisionRefusedException>(() => LinkAsync(ReviewAction.Reject, 99));
    }

    private static FieldDifference Title(string procore) => new(CommitmentFields.Title, procore, "Order PO-1");

    private void Stands(string title, string status) => _test.ProcoreLists(
        Path,
        Scenario.Riverside,
        $$"""{"id":55,"origin_id":"{{Origin}}","title":"{{title}}","status":"{{status}}","vendor":{"id":7001},"line_items":[{"id":801,"amount":"1.0"}]}""");

    private async Task<string> RefusedAsync(ReviewAction action, params FieldDifference[] differences) =>
        (await Assert.ThrowsAsync<DecisionRefusedException>(() => CheckAsync(action, differences))).Message;

    private Task<string?> CheckAsync(ReviewAction action, params FieldDifference[] differences)
    {
        var item = Some.Review("a", "1");
        var finding = item.Finding with { Code = FindingCodes.CommitmentChanged, Subject = Origin, Differences = differences, LinkTarget = null };
        return CheckAsync(item with { Finding = finding }, new() { Action = action, By = "ada" });
    }

    private Task<string?> LinkAsync(ReviewAction action, long procoreId)
    {
        var item = Some.Review("a", "1");
        return CheckAsync(item with { Finding = item.Finding with { Subject = "900", LinkTarget = new(LinkKind.Vendor, "900") } }, new() { Action = action, ProcoreId = procoreId, By = "ada" });
    }

    private Task<string?> CheckAsync(ReviewItem item, ReviewDecision decision) => new DecisionCheck(_test.Session, _test.Store).CheckAsync(item, decision, LinkSet.Empty, Token);
}
