using Xunit;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Conformance;

/// <summary>What every <see cref="IAuditLog"/> does the same way. A test of yours derives from it and opens your log, once for each test.</summary>
public abstract class AuditLogConformance
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens an empty log; whoever opens it puts it away.</summary>
    protected abstract Task<IAuditLog> OpenAsync();

    [Fact]
    public async Task Entries_are_chained_and_read_back_as_they_were_stored()
    {
        var audit = await OpenAsync();
        var stored = new List<AuditEntry>();
        foreach (var order in (string[])["PO-1", "PO-2", "Łódź \"2\""]) stored.Add(await audit.AppendAsync(Acme, Draft(order), Token));

        Assert.Equal([1, 2, 3], stored.Select(entry => entry.Sequence));
        Assert.Equal(new string('0', 64), stored[0].PreviousHash);
        Assert.Equal(stored.Select(Members.Of), (await ReadAsync(audit, new() { ConnectionId = Acme })).Select(Members.Of));
        Assert.Equal("Łódź \"2\"", stored[2].OrderNumber);
        var verification = await AuditVerifier.VerifyAsync(audit, Acme, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
        Assert.Equal((3, new AuditHead(3, stored[2].Hash)), (verification.Entries, verification.Head));
    }

    /// <summary>An entry that a store could not give back as it was would break the chain for good.</summary>
    [Fact]
    public async Task What_no_store_keeps_breaks_no_chain()
    {
        var audit = await OpenAsync();
        await audit.AppendAsync(Acme, Draft(reason: "a\0b"), Token);
        await audit.AppendAsync(Acme, Draft(reason: "half of a pair: \uD83C."), Token);
        await audit.AppendAsync(Acme, Draft(reason: "  spaces, a line\r\nand a tab\t"), Token);

        var verification = await AuditVerifier.VerifyAsync(audit, Acme, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
        Assert.Equal(3, verification.Entries);
    }

    [Fact]
    public async Task Each_connection_has_a_chain_of_its_own()
    {
        var audit = await OpenAsync();
        await audit.AppendAsync(Acme, Draft("PO-1"), Token);
        await audit.AppendAsync("other", Draft("PO-2"), Token);

        var other = Assert.Single(await ReadAsync(audit, new() { ConnectionId = "other" }));
        Assert.Equal((1, "PO-2"), (other.Sequence, other.OrderNumber));
        Assert.Equal("PO-1", Assert.Single(await ReadAsync(audit, new() { ConnectionId = Acme })).OrderNumber);
        Assert.Empty(await ReadAsync(audit, new() { ConnectionId = "nobody" }));
    }

    [Fact]
    public async Task Entries_are_found_by_what_they_are_about()
    {
        var audit = await OpenAsync();
        await audit.AppendAsync(Acme, Draft("PO-1"), Token);
        await audit.AppendAsync(Acme, Draft("PO-2", AuditKind.Intent) with { OriginId = "o", ContractId = 78 }, Token);
        await audit.AppendAsync(Acme, Draft("PO-1", AuditKind.Outcome) with { ContractId = 78 }, Token);
        var all = new AuditQuery { ConnectionId = Acme };

        Assert.Equal([1, 3], await FoundAsync(all with { OrderNumber = "PO-1" }));
        Assert.Equal([2], await FoundAsync(all with { OriginId = "o" }));
        Assert.Equal([2, 3], await FoundAsync(all with { ContractId = 78 }));
        Assert.Equal([2], await FoundAsync(all with { Kind = AuditKind.Intent }));
        Assert.Equal([3], await FoundAsync(all with { ContractId = 78, After = 2 }));
        Assert.Empty(await FoundAsync(all with { OrderNumber = "PO-2", Kind = AuditKind.Outcome }));

        async Task<IEnumerable<long>> FoundAsync(AuditQuery query) => (await ReadAsync(audit, query)).Select(entry => entry.Sequence);
    }

    [Fact]
    public async Task Who_appends_at_once_leaves_no_gap()
    {
        var audit = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < 10; i++) await audit.AppendAsync(Acme, Draft($"PO-{writer}-{i}"), Token);
            },
            Token)));

        var verification = await AuditVerifier.VerifyAsync(audit, Acme, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
        Assert.Equal(80, verification.Entries);
    }

    private static async Task<List<AuditEntry>> ReadAsync(IAuditLog audit, AuditQuery query) => await audit.ReadAsync(query, Token).ToListAsync(Token);
}
