namespace ZohoProcore.Sync.Tests;

/// <summary>Whether what a plan takes is left of the budget, beside what other orders take.</summary>
public sealed class OrderBudgetCheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>24,300.00 are left, and the order takes all of it.</summary>
    [Fact]
    public async Task What_others_take_counts_and_what_waits_only_for_what_is_not_approved_itself()
    {
        using var order = new OneOrder(orders: 8);
        order.Write(24_300m);
        await order.BudgetAsync(60_000, 1_200, 34_500);
        using var session = order.Test.NewSession();
        var input = await new OrderInputReader(session, order.Test.Store, OrderRules.Default).ReadAsync(order.Id, Token);
        var growth = OrderBudgetRoom.Growth(input, new OrderPlanner(OrderRules.Default).Plan(input));
        IReadOnlyList<BudgetTake> cent = [new(order.Projects[0].ProcoreId!.Value, order.Code.Id, 0.01m)];

        Assert.Null(await OverAsync(read: null));
        Assert.Null(await OverAsync(read: order.Id)); // its own money is not taken twice
        Assert.EndsWith($"it adds 24,300.00, other orders that are not committed yet 0.01) of project {order.Projects[0].Number}.", await OverAsync(read: "another"), StringComparison.Ordinal);
        Assert.EndsWith("other orders that are not committed yet 0.01)" + $" of project {order.Projects[0].Number}.", await OverAsync(read: null, waits: true), StringComparison.Ordinal);
        Assert.Null(await OverAsync(read: null, waits: true, isApproved: true));

        Task<string?> OverAsync(string? read, bool waits = false, bool isApproved = false)
        {
            var taken = new Dictionary<string, IReadOnlyList<BudgetTake>>(StringComparer.Ordinal);
            if (read is not null)
            {
                taken[read] = cent;
            }

            var others = new OrderBudgetOthers(order.Test.Store, Sandboxed.Id, new() { Stage = SyncStage.Running }, new(session), taken);
            if (waits)
            {
                others.Note("another", cent, goesOn: false, isApproved: true);
            }

            return new OrderBudgetCheck(new BudgetReader(session, new()), others).OverAsync(input, growth, isApproved, Token);
        }
    }

    /// <summary>What was approved long ago is pending with nothing: however much of it there is in the project, none of it is read.</summary>
    [Fact]
    public async Task What_others_are_pending_with_is_asked_for_by_what_stands_pending()
    {
        using var order = new OneOrder(orders: 8);
        var project = order.Projects[0].ProcoreId!.Value;
        var written = Scenario.Recorded(Scenario.Plan(Scenario.Order(Scenario.Line("1", 100))).Commitments[0]);
        await order.Test.Store.SaveAsync(
            Sandboxed.Id,
            new() { Commitments = [.. Enumerable.Range(0, 50).Select(i => written with { ContractId = 7000 + i, OrderId = $"8{i:000}", OriginId = $"stranger:{i}", ProjectId = project })] },
            Token);
        using var session = order.Test.NewSession();
        var (store, counts) = CountingStore.Of(order.Test.Store);
        var others = new OrderBudgetOthers(store, Sandboxed.Id, new() { Stage = SyncStage.Running }, new(session), new Dictionary<string, IReadOnlyList<BudgetTake>>());

        Assert.Empty(await others.PendingAsync(project, order.Id, Token));

        Assert.Equal(0, counts.Answers.GetValueOrDefault(nameof(ISyncStore.ListCommitmentsAsync)));
    }

    /// <summary>Two organizations of Zoho Books take of one budget, and an order of each may have the same id.</summary>
    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public async Task What_another_organization_is_about_to_write_counts_where_it_is_approved(bool sharesCompany, bool isApproved, bool counts)
    {
        using var order = new OneOrder(orders: 8);
        order.Write(24_300m);
        await order.BudgetAsync(60_000, 1_200, 34_500);
        var beta = order.Test.Connection with { Id = "beta", OrganizationId = "999000111" };
        await order.Test.Store.SaveConnectionAsync(sharesCompany ? beta : beta with { CompanyId = beta.CompanyId + 1 }, Token);
        await order.Test.Store.SaveAsync(
            "beta",
            new()
            {
                Records =
                [
                    new()
                    {
                        Key = RecordKey.PurchaseOrder(order.Id),
                        State = RecordState.AwaitingApproval,
                        ChangedAt = order.Test.Now,
                        Waiting = new() { Hash = "1", ApprovedBy = isApproved ? "Ann" : null, Takes = [new(order.Projects[0].ProcoreId!.Value, order.Code.Id, 0.01m)] },
                    },
                ],
            },
            Token);
        using var session = order.Test.NewSession();
        var input = await new OrderInputReader(session, order.Test.Store, OrderRules.Default).ReadAsync(order.Id, Token);
        var growth = OrderBudgetRoom.Growth(input, new OrderPlanner(OrderRules.Default).Plan(input));
        var others = new OrderBudgetOthers(order.Test.Store, Sandboxed.Id, new() { Stage = SyncStage.Running }, new(session), new Dictionary<string, IReadOnlyList<BudgetTake>>());

        var over = await new OrderBudgetCheck(new BudgetReader(session, new()), others).OverAsync(input, growth, isApproved: false, Token);

        Assert.Equal(counts, over?.Contains("other orders that are not committed yet 0.01", StringComparison.Ordinal) == true);
    }
}
