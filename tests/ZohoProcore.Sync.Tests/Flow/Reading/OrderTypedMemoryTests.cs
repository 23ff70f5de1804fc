namespace ZohoProcore.Sync.Tests;

/// <summary>Where commitments stand that were typed with an order's number: remembered as they are seen, until one is seen to be none any more.</summary>
public sealed class OrderTypedMemoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_noted_is_what_is_read_and_what_was_not_looked_at_stays()
    {
        var store = new InMemorySyncStore();
        var first = await NotedAsync(store, Input([Typed(7, 70), Typed(8, 80), Typed(9, 90) with { OriginId = "CE_1" }], []));
        Assert.Equal([new(7, 70), new(8, 80)], first);
        Assert.Empty(OrderTypedMemory.Note(Input([Typed(8, 80), Typed(7, 70)], first)));

        // One was deleted, one can't be seen, and one was not looked at.
        var next = await NotedAsync(store, Input(
            [Typed(7, 70) with { IsDeleted = true }, new() { ProjectId = 5, ContractId = 50, Image = new() }], first) with
        { Unread = [new(8, 80)] });
        Assert.Equal([new(5, 50), new(8, 80)], next);
        Assert.Empty(await NotedAsync(store, Input([], next)));
        Assert.Empty(OrderTypedMemory.Note(null));
    }

    private static async Task<IReadOnlyList<TypedForOrder>> NotedAsync(InMemorySyncStore store, OrderInput input)
    {
        await store.SaveAsync("here", new() { Cursors = OrderTypedMemory.Note(input).ToDictionary() }, Token);
        return await OrderTypedMemory.ReadAsync(store, "here", input.Order.OrderId, Token);
    }

    private static ExistingCommitment Typed(long project, long contract) => new() { ProjectId = project, ContractId = contract, Status = "Approved", Image = new() };

    private static OrderInput Input(IReadOnlyList<ExistingCommitment> standing, IReadOnlyList<TypedForOrder> remembered) => new()
    {
        OrganizationId = "1",
        Order = new() { OrderId = "1", Number = "PO-1", Status = "open", Total = 0 },
        Company = new(new()),
        Policies = new(),
        Standing = standing,
        Remembered = remembered,
    };
}
