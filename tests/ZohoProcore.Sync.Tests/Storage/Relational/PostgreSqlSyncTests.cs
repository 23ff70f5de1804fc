namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>The whole sync over PostgreSQL: what the engine decides and writes is what it decides and writes over memory, and of two engines one goes on.</summary>
[Trait("Takes", "long")]
public sealed class PostgreSqlSyncTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Orders_end_over_PostgreSQL_as_they_do_over_memory()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        using var memory = new Sandboxed(orders: 8);
        using var postgreSql = new Sandboxed(orders: 8, store: time => test.Another(time));
        await memory.SettleAsync();
        await postgreSql.SettleAsync();

        var ends = await EndsAsync(postgreSql);
        Assert.Equal(8, ends.Count);
        Assert.Equal(await EndsAsync(memory), ends);
        Assert.Equal(await CommitmentsAsync(memory), await CommitmentsAsync(postgreSql));
        Assert.NotEmpty(await CommitmentsAsync(postgreSql));
        var verification = await AuditVerifier.VerifyAsync(test.Store, Sandboxed.Id, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
    }

    [Fact]
    public async Task Of_two_engines_over_one_database_the_one_that_was_replaced_does_nothing_more()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        using var first = new Sandboxed(orders: 4, store: time => test.Another(time));
        await first.SettleAsync();
        await first.Engine.TakeAsync(Sandboxed.Id, Token);
        using var other = test.Another(first.Time);
        using var second = new SyncEngine(other, first, new SyncOptions().UseTimeProvider(first.Time));
        var key = (await other.ReadRecordsAsync(Sandboxed.Id, new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token))[0].Key;

        await second.TakeAsync(Sandboxed.Id, Token);
        await second.SubmitAsync(Sandboxed.Id, key, WorkPriority.Person, "a test asks", Token);

        await Assert.ThrowsAsync<OwnerReplacedException>(() => first.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask());
        Assert.NotNull(await other.GetWorkAsync(Sandboxed.Id, key, Token));
    }

    private static async Task<List<(string Number, RecordState State)>> EndsAsync(Sandboxed sandboxed) =>
        [.. (await sandboxed.Store.ReadRecordsAsync(Sandboxed.Id, new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token)).Select(record => (record.OrderNumber, record.State)).Order()];

    private static async Task<List<(string Origin, string Currency, decimal Total)>> CommitmentsAsync(Sandboxed sandboxed) =>
        [.. (await sandboxed.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token)).Select(one => (one.OriginId, one.Currency, one.Total))];
}
