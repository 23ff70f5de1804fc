using Microsoft.Extensions.Time.Testing;
using static ZohoProcore.Sync.Tests.Storage.Some;

namespace ZohoProcore.Sync.Tests;

public sealed class ReviewDeskTests
{
    private readonly FakeTimeProvider _time = new(Noon.ToDateTimeOffset());
    private readonly InMemorySyncStore _store;
    private readonly ReviewDesk _desk;

    public ReviewDeskTests()
    {
        _store = new(_time);
        _desk = new(_store, _time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_is_stored_and_every_order_that_waits_for_it_is_due()
    {
        await _store.SaveAsync(Acme, new() { Reviews = [About("a", "1"), About("b", "2"), About("c", "3") with { Status = ReviewStatus.Settled }, About("d", "4", vendor: "901")] }, Token);

        var decided = await _desk.DecideAsync(Acme, "a", Decision(ReviewAction.Link, 7), Token);

        Assert.Equal((ReviewStatus.Decided, Noon), (decided.Status, decided.Decision!.At));
        Assert.Equal(7, Assert.Single(await _store.ListLinksAsync(Acme, Vendors, Token)).ProcoreId);
        Assert.Equal(["1", "2"], (await _store.ListWorkAsync(Acme, Token)).Select(item => item.Key.Id).Order());
        Assert.Equal(ReviewStatus.Decided, (await _store.GetReviewAsync(Acme, "a", Token))!.Status);
        Assert.Equal(ReviewStatus.Open, (await _store.GetReviewAsync(Acme, "b", Token))!.Status);
    }

    [Fact]
    public async Task Names_of_an_earlier_confirmation_stay_names_that_the_vendor_is_known_by()
    {
        await _store.SaveAsync(Acme, new() { Reviews = [About("a", "1")], Links = [Link("900", 7) with { ZohoName = "Old Name", ProcoreName = "Lodz Steel" }] }, Token);

        await _desk.DecideAsync(Acme, "a", Decision(ReviewAction.Link, 7), Token);

        Assert.Equal(["Old Name"], Assert.Single(await _store.ListLinksAsync(Acme, Vendors, Token)).FormerNames!);
    }

    [Fact]
    public async Task Only_what_is_open_can_be_decided()
    {
        await _store.SaveAsync(Acme, new() { Reviews = [About("a", "1") with { Status = ReviewStatus.Decided }] }, Token);

        await Assert.ThrowsAsync<ReviewItemNotFoundException>(async () => await _desk.DecideAsync(Acme, "a", Decision(ReviewAction.Retry), Token));
        await Assert.ThrowsAsync<ReviewItemNotFoundException>(async () => await _desk.DecideAsync(Acme, "b", Decision(ReviewAction.Retry), Token));
        Assert.Empty(await _store.ListWorkAsync(Acme, Token));
    }

    private static ReviewDecision Decision(ReviewAction action, long procoreId = 0) => new() { Action = action, ProcoreId = procoreId, By = "ada" };

    private static ReviewItem About(string id, string order, string vendor = "900") =>
        Review(id, order) is var item ? item with { Finding = item.Finding with { Subject = vendor, LinkTarget = new(LinkKind.Vendor, vendor) { Name = "New Name" } } } : item;
}
