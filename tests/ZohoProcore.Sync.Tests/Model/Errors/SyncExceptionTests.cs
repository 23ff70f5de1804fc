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
    }

    // Every door that takes a connection's id, found by reflection, so that one that is added is asked too.
    [Fact]
    public async Task No_door_takes_a_connection_that_is_not_there_for_one_that_is_well()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        using var engine = new SyncEngine(test.Store, new NoClients());
        var doors = typeof(SyncEngine).GetMethods().Where(door => door.GetParameters().FirstOrDefault()?.Name == "connectionId").ToList();
        Assert.True(doors.Count >= 9);

        foreach (var door in doors)
        {
            var answer = door.Invoke(engine, [.. door.GetParameters().Select(parameter => ArgumentFor(parameter.ParameterType, parameter.Name!))])!;
            var problem = await Assert.ThrowsAsync<ConnectionNotFoundException>(() => Door.EndOf(answer));
            Assert.Equal("nobody", problem.ConnectionId);
        }

        Assert.Empty(await test.Store.ListWorkAsync("nobody", Token));
        Assert.Empty(await test.Store.ReadAsync(new() { ConnectionId = "nobody" }, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_connection_that_cannot_be_used_is_told_everything_and_not_stored()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        using var engine = new SyncEngine(test.Store, new NoClients());
        var wrong = Some.Connection("one two") with { OrganizationId = "abc", CompanyId = -1, Region = null };

        var problem = await Assert.ThrowsAsync<ConnectionInvalidException>(async () => await engine.ConnectAsync(wrong, Token));

        Assert.Equal("one two", problem.ConnectionId);
        Assert.Equal(4, problem.Problems.Count);
        Assert.All(["Id ", "OrganizationId", "CompanyId", "Region"], word => Assert.Contains(word, problem.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("Parameter", problem.Message, StringComparison.Ordinal);
        Assert.Null(await test.Store.GetConnectionAsync("one two", Token));
    }

    [Fact]
    public async Task A_review_item_that_is_not_open_is_named()
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        using var engine = new SyncEngine(test.Store, new NoClients());
        await test.Store.SaveConnectionAsync(Some.Connection(), Token);
        await test.Store.SaveAsync(Some.Acme, new() { Reviews = [Some.Review("r", "1", ReviewStatus.Decided)] }, Token);

        var problem = await Assert.ThrowsAsync<ReviewItemNotFoundException>(
            async () => await engine.DecideAsync(Some.Acme, "r", new() { Action = ReviewAction.Retry, By = "ada" }, Token));

        Assert.Equal("r", problem.ReviewId);
        Assert.DoesNotContain("Parameter", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReviewAction.KeepProcore, "what fits is Retry, Skip")]
    [InlineData(ReviewAction.OverwriteProcore, "what fits is Retry, Skip")]
    [InlineData(ReviewAction.Link, "what fits is Retry, Skip")]
    [InlineData(ReviewAction.Reject, "what fits is Retry, Skip")]
    public async Task A_decision_that_does_not_fit_says_why_and_stores_nothing(ReviewAction action, string why)
    {
        using var test = await StoreUnderTest.OpenAsync("memory");
        using var engine = new SyncEngine(test.Store, new NoClients());
        await test.Store.SaveConnectionAsync(Some.Connection(), Token);
        await test.Store.SaveAsync(Some.Acme, new() { Reviews = [Some.Review("r", "1")] }, Token);

        SyncException problem = await Assert.ThrowsAsync<DecisionMismatchException>(
            async () => await engine.DecideAsync(Some.Acme, "r", new() { Action = action, By = "ada" }, Token));

        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
        Assert.Contains(FindingCodes.VendorUnknown, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", problem.Message, StringComparison.Ordinal);
        Assert.Equal(ReviewStatus.Open, Assert.Single(await test.Store.ListReviewsAsync(Some.Acme, new(), Token)).Status);
        Assert.Empty(await test.Store.ListWorkAsync(Some.Acme, Token));
    }

    private static object? ArgumentFor(Type type, string name) => type switch
    {
        _ when type == typeof(CancellationToken) => Token,
        _ when type == typeof(RecordKey) || type == typeof(RecordKey?) => RecordKey.PurchaseOrder("1"),
        _ when type == typeof(WorkPriority) => WorkPriority.Person,
        _ when type == typeof(ReviewDecision) => new ReviewDecision { Action = ReviewAction.Retry, By = "ada" },
        _ when type == typeof(LinkDecision) => new LinkDecision { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = "1", ProcoreId = 1, By = "ada" },
        _ when type == typeof(SyncPolicies) => new SyncPolicies(),
        _ when type == typeof(PolicyChange) => new PolicyChange { Version = 1, Policies = new(), Differences = [], Replanned = 0, Orders = [], Unknown = 0 },
        _ when type == typeof(NodaTime.YearMonth) => new NodaTime.YearMonth(2026, 11),
        _ when type == typeof(NodaTime.Instant) => NodaTime.Instant.MinValue,
        _ when type == typeof(BudgetRoomSource) => null,
        _ when type == typeof(OrderSelection) => new OrderSelection(),
        _ when type == typeof(GoAhead) => new GoAhead { By = "ada" },
        _ when type == typeof(IReadOnlyCollection<string>) => Array.Empty<string>(),
        _ => name == "connectionId" ? "nobody" : "1",
    };

    // None of these tests gets as far as a client.
    private sealed class NoClients : IConnectionClientProvider
    {
        public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public void Forget(string connectionId) => throw new NotSupportedException();
    }
}
