using System.Text.Json;
using NodaTime;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>What every store of ours does when the core removes a connection.</summary>
public sealed class RemovedConnectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What was recorded under a connection's id stays when it is removed, and belongs to the books that it joined.</summary>
    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_connection_that_is_removed_leaves_its_records_and_no_secret_and_nothing_due(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        foreach (var id in new[] { Acme, "b" })
        {
            await test.Store.SaveConnectionAsync(Connection(id), Token);
            await test.Store.PutSecretAsync(id, "one", "x", null, Token);
            await test.Store.SaveAsync(id, new() { Records = [Record("1", "PO-1")], Submitted = [Work("1")], Audit = [new() { Kind = AuditKind.ConnectionChanged, Result = "added" }] }, Token);
        }

        var removal = ConnectionRemoval.Of(Connection(), (await test.Store.TakeAsync(Acme, Noon, Duration.Zero, Token)).Epoch, "Ann", "they left", Noon);
        await Assert.ThrowsAsync<OwnerReplacedException>(() => test.Store.SaveAsync(Acme, removal with { Epoch = 7 }, Token).AsTask());
        Assert.NotNull(await test.Store.GetConnectionAsync(Acme, Token));
        await test.Store.SaveAsync(Acme, removal, Token);

        Assert.Equal(["b"], (await test.Store.ListConnectionsAsync(Token)).Select(connection => connection.Id));
        Assert.Null(await test.Store.GetConnectionAsync(Acme, Token));
        Assert.Null(await test.Store.GetSecretAsync(Acme, "one", Token));
        Assert.Empty(await test.Store.ListWorkAsync(Acme, Token));
        Assert.NotNull(await test.Store.GetRecordAsync(Acme, RecordKey.PurchaseOrder("1"), Token));
        Assert.NotNull(await test.Store.GetSecretAsync("b", "one", Token));
        Assert.Single(await test.Store.ListWorkAsync("b", Token));

        // A token that was under way elsewhere is not kept; what a person writes for a customer who comes back is.
        Assert.False(await test.Store.PutSecretAsync(Acme, "token", "x", 0, Token));
        Assert.Null(await test.Store.GetSecretAsync(Acme, "token", Token));
        Assert.True(await test.Store.PutSecretAsync(Acme, "one", "y", null, Token));

        var refused = await Assert.ThrowsAsync<ConnectionInvalidException>(() => test.Store.SaveConnectionAsync(Connection() with { CompanyId = 43 }, Token).AsTask());
        Assert.Contains("add this one under an id of its own", refused.Message, StringComparison.Ordinal);
        await test.Store.SaveConnectionAsync(Connection(), Token);
        Assert.True(await test.Store.PutSecretAsync(Acme, "token", "x", 0, Token));
        Same(Connection(), await test.Store.GetConnectionAsync(Acme, Token));
    }

    private static void Same<T>(T expected, T? actual)
    {
        Assert.NotNull(actual);
        var typeInfo = StoreJson.Default.GetTypeInfo(typeof(T)) ?? ConnectionJson.Default.GetTypeInfo(typeof(T))!;
        Assert.Equal(JsonSerializer.Serialize(expected, typeInfo), JsonSerializer.Serialize(actual, typeInfo));
    }
}
