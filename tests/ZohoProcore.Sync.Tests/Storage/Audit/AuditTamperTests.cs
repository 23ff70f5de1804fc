using ZohoProcore.Sync.Tests.Storage;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Audit;

/// <summary>Someone who can write to the database file changes the audit; the verifier tells where.</summary>
public sealed class AuditTamperTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("update sync_audit set reason = 'all is well' where sequence = 3", 3, "not as it was written")]
    [InlineData("update sync_audit set contract_id = 78 where sequence = 1", 1, "not as it was written")]
    [InlineData("update sync_audit set at = at + 1 where sequence = 5", 5, "not as it was written")]
    [InlineData("update sync_audit set at = 9223372036854775807 where sequence = 5", 5, "not as it was written")]
    [InlineData("update sync_audit set kind = 'Invented' where sequence = 5", 5, "not as it was written")]
    [InlineData("update sync_audit set hash = 'x' where sequence = 2", 2, "not as it was written")]
    [InlineData("update sync_audit set previous_hash = 'x' where sequence = 2", 2, "does not follow")]
    [InlineData("delete from sync_audit where sequence = 3", 3, "missing")]
    [InlineData("delete from sync_audit where sequence = 1", 1, "missing")]
    [InlineData("delete from sync_audit where sequence = 3; update sync_audit set sequence = sequence - 1 where sequence > 3", 3, "does not follow")]
    [InlineData("update sync_audit set sequence = -4 where sequence = 4; update sync_audit set sequence = 4 where sequence = 2; update sync_audit set sequence = 2 where sequence = -4", 2, "does not follow")]
    public async Task Altered_rows_are_found(string sql, long firstBroken, string message)
    {
        using var test = await WithEntriesAsync(6);
        Assert.True(test.Tamper(sql) > 0);

        var verification = await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token);

        Assert.False(verification.IsValid);
        Assert.Equal(firstBroken, verification.FirstBroken);
        Assert.Equal(firstBroken - 1, verification.Entries);
        Assert.Contains(message, verification.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete from sync_audit where sequence > 4", 5)]
    [InlineData("delete from sync_audit", 1)]
    public async Task A_cut_off_end_is_missed_because_the_store_notes_the_last_entry(string sql, long firstBroken)
    {
        using var test = await WithEntriesAsync(6);
        test.Tamper(sql);

        var verification = await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token);

        Assert.False(verification.IsValid);
        Assert.Equal(firstBroken, verification.FirstBroken);
        Assert.Contains("cut off", verification.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emptied_audit_is_missed_because_orders_and_commitments_must_have_entries()
    {
        using var test = await WithEntriesAsync(0);
        var changes = new ChangeSet { Records = [Record("1", "PO-1")], Commitments = [Commitment("2", 5, 77)], Audit = [Of("1"), Of("2")] };
        await test.Store.SaveAsync(Acme, changes, Token);
        Assert.True((await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token)).IsValid);

        test.Tamper("delete from sync_audit; delete from sync_cursor");

        var verification = await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token);
        Assert.False(verification.IsValid);
        Assert.Contains("commitment 77 of order PO-2", verification.Message, StringComparison.Ordinal);
        test.Execute("delete from sync_commitment");
        Assert.Contains("order PO-1", (await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token)).Message, StringComparison.Ordinal);

        static AuditDraft Of(string order) => Draft($"PO-{order}") with { Record = RecordKey.PurchaseOrder(order).ToString() };
    }

    [Fact]
    public async Task What_is_no_order_is_called_by_its_key()
    {
        using var test = await WithEntriesAsync(0);
        var other = Record("1", string.Empty) with { Key = RecordKey.CompanyDirectory };
        await test.Store.SaveAsync(Acme, new() { Records = [other] }, Token);
        var verification = await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token);
        Assert.Contains($"record {other.Key}", verification.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_off_end_shows_against_a_head_that_was_kept()
    {
        using var test = await WithEntriesAsync(6);
        var head = (await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token)).Head;
        await test.Store.AppendAsync(Acme, Draft(), Token);
        Assert.True((await AuditVerifier.VerifyAsync(test.Store, Acme, head, Token)).IsValid);

        test.Tamper("delete from sync_audit where sequence > 4; delete from sync_cursor");

        Assert.True((await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token)).IsValid);
        var verification = await AuditVerifier.VerifyAsync(test.Store, Acme, head, Token);
        Assert.False(verification.IsValid);
        Assert.Equal(5, verification.FirstBroken);
        Assert.Contains("cut off", verification.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_made_anew_shows_against_a_head_that_was_kept()
    {
        using var test = await WithEntriesAsync(6);
        var head = (await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token)).Head;
        test.Tamper("delete from sync_audit where sequence > 4");
        for (var i = 5; i <= 8; i++)
        {
            await test.Store.AppendAsync(Acme, Draft(reason: "invented later"), Token);
        }

        Assert.True((await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token)).IsValid);
        var verification = await AuditVerifier.VerifyAsync(test.Store, Acme, head, Token);
        Assert.False(verification.IsValid);
        Assert.Equal(6, verification.FirstBroken);
        Assert.Contains("made anew", verification.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_audit_is_valid_and_says_so()
    {
        using var test = await WithEntriesAsync(0);
        var verification = await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token);
        Assert.True(verification.IsValid);
        Assert.Null(verification.Head);
        Assert.Equal(0, verification.Entries);
    }

    private static async Task<SqliteUnderTest> WithEntriesAsync(int count)
    {
        var test = await SqliteUnderTest.OpenAsync();
        for (var i = 1; i <= count; i++)
        {
            await test.Store.AppendAsync(Acme, Draft(FormattableString.Invariant($"PO-{i}")), Token);
        }

        return test;
    }
}
