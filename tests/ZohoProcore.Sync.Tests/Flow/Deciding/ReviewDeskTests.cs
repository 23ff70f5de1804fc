using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

public sealed class ReviewDeskTests : IDisposable
{
    private static readonly LinkQuery Vendors = Some.Vendors;
    private readonly Sandboxed _test = new();
    private readonly ISyncStore _store;
    private readonly SessionCache _sessions;
    private readonly ReviewDesk _desk;
    private readonly string _zohoId;
    private readonly long _procoreId;

    public ReviewDeskTests()
    {
        _store = _test.Store;
        _store.SaveConnectionAsync(_test.Connection, Token).AsTask().GetAwaiter().GetResult();
        _sessions = new(_store, _test, new(_store, _test.Time, default), _test.Time, "test");
        _desk = new(_store, _sessions, _test.Time);
        (_zohoId, _procoreId) = _test.Vendors.Data.Vendors.Where(vendor => vendor is { ZohoId: not null, ProcoreId: not null, ProcoreActive: true }).Select(vendor => (vendor.ZohoId!, vendor.ProcoreId!.Value)).First();
    }

    public void Dispose()
    {
        _sessions.Dispose();
        _test.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_is_stored_and_every_order_that_waits_for_it_is_due()
    {
        await _store.SaveAsync(Sandboxed.Id, new() { Reviews = [About("a", "1"), About("b", "2"), About("c", "3") with { Status = ReviewStatus.Settled }, About("d", "4", vendor: "901")] }, Token);

        var decided = await _desk.DecideAsync(Sandboxed.Id, "a", Decision(ReviewAction.Link, _procoreId) with { Version = About("a", "1").Version }, Token);

        Assert.Equal((ReviewStatus.Decided, _test.Now), (decided.Status, decided.Decision!.At));
        Assert.Equal(_procoreId, Assert.Single(await _store.ListLinksAsync(Sandboxed.Id, Vendors, Token)).ProcoreId);
        Assert.Equal(["1", "2"], (await _store.ListWorkAsync(Sandboxed.Id, Token)).Select(item => item.Key.Id).Order());
        Assert.Equal(ReviewStatus.Decided, (await _store.GetReviewAsync(Sandboxed.Id, "a", Token))!.Status);
        Assert.Equal(ReviewStatus.Open, (await _store.GetReviewAsync(Sandboxed.Id, "b", Token))!.Status);
    }

    [Fact]
    public async Task Names_of_an_earlier_confirmation_stay_names_that_the_vendor_is_known_by()
    {
        await _store.SaveAsync(Sandboxed.Id, new() { Reviews = [About("a", "1")], Links = [Some.Link(_zohoId, _procoreId) with { ZohoName = "Old Name", ProcoreName = "Lodz Steel" }] }, Token);

        await _desk.DecideAsync(Sandboxed.Id, "a", Decision(ReviewAction.Link, _procoreId) with { Version = About("a", "1").Version }, Token);

        Assert.Equal(["Old Name", "Lodz Steel"], Assert.Single(await _store.ListLinksAsync(Sandboxed.Id, Vendors, Token)).FormerNames!);
    }

    /// <summary>What somebody linked, or kept apart, since it was shown is not moved by an approval of what was shown.</summary>
    [Theory]
    [InlineData(LinkStatus.Confirmed)]
    [InlineData(LinkStatus.Rejected)]
    public async Task A_link_that_moved_since_it_was_shown_is_not_approved(LinkStatus status)
    {
        var item = About("a", "1");
        await _store.SaveAsync(Sandboxed.Id, new() { Reviews = [item] }, Token);
        var word = Decision(ReviewAction.Link, _procoreId) with { Version = item.Version, LinksVersion = LinkVersion.Of(item.Finding.LinkTarget!, []) };
        var moved = Some.Link(_zohoId, _procoreId + (status == LinkStatus.Confirmed ? 1 : 0)) with { Status = status };
        await _store.SaveAsync(Sandboxed.Id, new() { Links = [moved] }, Token);

        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(async () => await _desk.DecideAsync(Sandboxed.Id, "a", word, Token));

        Assert.Contains("since it was looked at", refused.Message, StringComparison.Ordinal);
        Assert.Equal((moved.ProcoreId, status), Assert.Single(await _store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor }, Token)) is var link ? (link.ProcoreId, link.Status) : default);
        if (status == LinkStatus.Confirmed)
        {
            await _desk.DecideAsync(Sandboxed.Id, "a", word with { LinksVersion = LinkVersion.Of(item.Finding.LinkTarget!, [moved]) }, Token);
            Assert.Contains(await _store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Vendor }, Token), one => one.ProcoreId == _procoreId && one.Status == LinkStatus.Confirmed);
        }
    }

    [Fact]
    public async Task Only_what_is_open_can_be_decided()
    {
        await _store.SaveAsync(Sandboxed.Id, new() { Reviews = [About("a", "1") with { Status = ReviewStatus.Decided }] }, Token);

        await Assert.ThrowsAsync<ReviewItemNotFoundException>(async () => await _desk.DecideAsync(Sandboxed.Id, "a", Decision(ReviewAction.Retry), Token));
        await Assert.ThrowsAsync<ReviewItemNotFoundException>(async () => await _desk.DecideAsync(Sandboxed.Id, "b", Decision(ReviewAction.Retry), Token));
        Assert.Empty(await _store.ListWorkAsync(Sandboxed.Id, Token));
    }

    private static ReviewDecision Decision(ReviewAction action, long procoreId = 0) => new() { Action = action, ProcoreId = procoreId, By = "ada" };

    private ReviewItem About(string id, string order, string? vendor = null) =>
        Some.Review(id, order) is var item ? item with { Finding = item.Finding with { Subject = vendor ?? _zohoId, LinkTarget = new(LinkKind.Vendor, vendor ?? _zohoId) { Name = "New Name" } } } : item;
}
