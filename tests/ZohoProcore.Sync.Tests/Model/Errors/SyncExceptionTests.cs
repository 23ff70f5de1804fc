using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a host catches: one family, with sentences for people.</summary>
public sealed class SyncExceptionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_connection_is_named()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        using var engine = new SyncEngine(test.Store, new NoClients());

        var problem = await Assert.ThrowsAsync<ConnectionNotFoundException>(async () => await engine.RunDueAsync("nobody", Token));

        Assert.Equal("nobody", problem.ConnectionId);
        Assert.Equal("There is no connection 'nobody'. Add it with ConnectAsync first.", problem.Message);
        await Assert.ThrowsAsync<ConnectionNotFoundException>(async () => await engine.PlanAsync("nobody", "PO-1", Token));
        await Assert.ThrowsAsync<ConnectionNotFoundException>(async () => await engine.ReconcileAsync("nobody", Token));
        await Assert.ThrowsAsync<ConnectionNotFoundException>(async () => await engine.RunVendorTrialAsync("nobody", Token));
    }

    [Fact]
    public async Task A_review_item_that_is_not_open_is_named()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        using var engine = new SyncEngine(test.Store, new NoClients());
        await test.Store.SaveAsync(Some.Acme, new() { Reviews = [Some.Review("r", "1", ReviewStatus.Decided)] }, Token);

        var problem = await Assert.ThrowsAsync<ReviewItemNotFoundException>(
            async () => await engine.DecideAsync(Some.Acme, "r", new() { Action = ReviewAction.Retry, By = "ada" }, Token));

        Assert.Equal("r", problem.ReviewId);
        Assert.DoesNotContain("Parameter", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReviewAction.KeepProcore, "changed or locked")]
    [InlineData(ReviewAction.OverwriteProcore, "changed or locked")]
    [InlineData(ReviewAction.Link, "Procore id")]
    [InlineData(ReviewAction.Reject, "Procore id")]
    public async Task A_decision_that_does_not_fit_says_why_and_stores_nothing(ReviewAction action, string why)
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        using var engine = new SyncEngine(test.Store, new NoClients());
        await test.Store.SaveAsync(Some.Acme, new() { Reviews = [Some.Review("r", "1")] }, Token);

        SyncException problem = await Assert.ThrowsAsync<DecisionMismatchException>(
            async () => await engine.DecideAsync(Some.Acme, "r", new() { Action = action, By = "ada" }, Token));

        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
        Assert.Contains(FindingCodes.VendorUnknown, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", problem.Message, StringComparison.Ordinal);
        Assert.Equal(ReviewStatus.Open, Assert.Single(await test.Store.ListReviewsAsync(Some.Acme, new(), Token)).Status);
        Assert.Empty(await test.Store.ListWorkAsync(Some.Acme, Token));
    }

    // None of these tests gets as far as a client.
    private sealed class NoClients : IConnectionClientProvider
    {
        public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
