namespace ZohoProcore.Sync.Tests;

/// <summary>A customer leaves, and perhaps comes back.</summary>
public sealed class ConnectionRemovalTests : IDisposable
{
    private readonly Sandboxed _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Nothing_is_read_or_written_any_more_and_the_audit_tells_who_removed_it()
    {
        await _test.SettleAsync();
        await _test.Store.PutSecretAsync(Sandboxed.Id, CredentialNames.ZohoRefreshToken, "secret", null, Token);
        var records = await _test.Store.ReadRecordsAsync(Sandboxed.Id, null, Token).CountAsync(Token);
        var sent = _test.Sent.Count;

        await _test.Engine.RemoveAsync(Sandboxed.Id, "Ann", "they left", Token);

        await Assert.ThrowsAsync<ConnectionNotFoundException>(() => _test.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask());
        await Assert.ThrowsAsync<ConnectionNotFoundException>(() => _test.Engine.RemoveAsync(Sandboxed.Id, "Ann", cancellationToken: Token).AsTask());
        Assert.Equal(sent, _test.Sent.Count);
        Assert.Equal([Sandboxed.Id], _test.Forgotten);
        Assert.Null(await _test.Store.GetSecretAsync(Sandboxed.Id, CredentialNames.ZohoRefreshToken, Token));
        Assert.Equal(records, await _test.Store.ReadRecordsAsync(Sandboxed.Id, null, Token).CountAsync(Token));
        var verified = await AuditVerifier.VerifyAsync(_test.Store, Sandboxed.Id, cancellationToken: Token);
        Assert.True(verified.IsValid);
        var last = (await _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token))[^1];
        Assert.Equal(("Ann", "removed"), (last.Actor, last.Result));
        Assert.EndsWith("stay here. they left", last.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_is_planned_first_and_nothing_is_written_twice()
    {
        await _test.SettleAsync();
        await _test.Engine.RemoveAsync(Sandboxed.Id, "Ann", cancellationToken: Token);
        var writes = _test.Vendors.Log.Writes.Count;

        await Assert.ThrowsAsync<ConnectionInvalidException>(() => _test.Engine.ConnectAsync(_test.Connection with { CompanyId = 4711 }, Token).AsTask());
        await _test.Engine.ConnectAsync(_test.Connection, Token);
        Assert.Equal(SyncStage.Linking, (await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).Stage);
        _test.Time.Advance(TimeSpan.FromHours(1));
        await _test.RunAsync();
        Assert.Equal(SyncStage.Planning, (await _test.Engine.GetStateAsync(Sandboxed.Id, Token)).Stage);

        await _test.GoAheadAsync();
        await _test.RunAsync();
        Assert.Equal(writes, _test.Vendors.Log.Writes.Count);
        var records = await _test.Store.ReadRecordsAsync(Sandboxed.Id, null, Token).ToListAsync(Token);
        Assert.Contains(records, record => record.State == RecordState.Synced);
    }

    /// <summary>Two connections between the same organization and company would take each other's writes for a person's.</summary>
    [Fact]
    public async Task Nobody_connects_the_same_two_once_more_before_it_is_removed()
    {
        await _test.SettleAsync();
        var refused = await Assert.ThrowsAsync<ConnectionInvalidException>(() => _test.Engine.ConnectAsync(_test.Connection with { Id = "ACME" }, Token).AsTask());
        Assert.Contains("Connection acme already leads from", refused.Message, StringComparison.Ordinal);
        await _test.Engine.ConnectAsync(_test.Connection with { Id = "other", CompanyId = 4711 }, Token);

        await Assert.ThrowsAsync<ConnectionInvalidException>(() => _test.Engine.ConnectAsync(_test.Connection with { Id = "other" }, Token).AsTask());

        await _test.Engine.RemoveAsync(Sandboxed.Id, "Ann", "it moves", Token);
        await _test.Engine.ConnectAsync(_test.Connection with { Id = "ACME" }, Token);
    }

    [Fact]
    public async Task Another_process_that_has_it_stores_nothing_more()
    {
        await _test.SettleAsync();
        using var other = new SyncEngine(_test.Store, _test, new SyncOptions().UseTimeProvider(_test.Time));
        await other.RemoveAsync(Sandboxed.Id, "Ann", cancellationToken: Token);
        await Assert.ThrowsAsync<ConnectionNotFoundException>(() => _test.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask());

        await other.ConnectAsync(_test.Connection, Token);
        await other.TakeAsync(Sandboxed.Id, Token);
        await Assert.ThrowsAsync<OwnerReplacedException>(() => _test.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask());
    }

    [Fact]
    public async Task Somebody_is_named() =>
        Assert.Contains("who decides", (await Assert.ThrowsAsync<DecisionRefusedException>(async () =>
        {
            await _test.ConnectAsync();
            await _test.Engine.RemoveAsync(Sandboxed.Id, " ", cancellationToken: Token);
        })).Message, StringComparison.Ordinal);
}
