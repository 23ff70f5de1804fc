using Microsoft.Data.Sqlite;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>A store at a file keeps its connection, and what was prepared on it, for what comes next.</summary>
public sealed class SqlUnitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_done_one_after_the_other_opens_the_file_once()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        var opened = 0;
        using var store = Counting(test, () => opened++);

        for (var i = 0; i < 10; i++)
        {
            await store.SaveAsync(Acme, new() { Submitted = [Work($"{i}")], Audit = [Draft()] }, Token);
            Assert.NotNull(await store.GetWorkAsync(Acme, RecordKey.PurchaseOrder($"{i}"), Token));
        }

        Assert.Equal(1, opened);
        Assert.Equal(10, (await test.Store.ListWorkAsync(Acme, Token)).Count); // another connection sees all of it
        Assert.True((await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token)).IsValid);
    }

    [Fact]
    public async Task What_another_one_stored_meanwhile_is_read_and_written_over()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        using var other = test.Another();
        for (var i = 0; i < 3; i++)
        {
            await test.Store.SaveAsync(Acme, new() { Cursors = Noted($"a{i}"), Audit = [Draft()] }, Token);
            Assert.Equal($"a{i}", await other.GetCursorAsync(Acme, "note", Token));
            await other.SaveAsync(Acme, new() { Cursors = Noted($"b{i}"), Audit = [Draft()] }, Token);
            Assert.Equal($"b{i}", await test.Store.GetCursorAsync(Acme, "note", Token));
        }

        Assert.Equal(6, (await AuditVerifier.VerifyAsync(other, Acme, cancellationToken: Token)).Entries);

        static Dictionary<string, string> Noted(string value) => new() { ["note"] = value };
    }

    [Fact]
    public async Task After_a_write_that_the_database_refused_nothing_of_it_is_left_in_the_way()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        test.Execute("create trigger refuse before insert on sync_audit when new.order_number = 'PO-X' begin select raise(abort, 'no'); end");
        await test.Store.SaveAsync(Acme, new() { Submitted = [Work("1")], Audit = [Draft("PO-1")] }, Token);

        await Assert.ThrowsAsync<SqliteException>(async () => await test.Store.SaveAsync(
            Acme, new() { Submitted = [Work("2")], Audit = [Draft("PO-X")] }, Token));
        await test.Store.SaveAsync(Acme, new() { Submitted = [Work("3")], Audit = [Draft("PO-3")] }, Token);

        Assert.Equal(["1", "3"], (await test.Store.ListWorkAsync(Acme, Token)).Select(work => work.Key.Id).Order(StringComparer.Ordinal));
        Assert.True((await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token)).IsValid);
    }

    [Fact]
    public async Task A_store_that_is_disposed_leaves_the_file_alone()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        var closed = new List<SqliteConnection>();
        using (var store = Counting(test, () => { }, closed))
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () => await store.GetConnectionAsync(Acme, Token), Token)));
            await store.SaveConnectionAsync(Connection(), Token);
        }

        Assert.NotEmpty(closed);
        Assert.All(closed, connection => Assert.Equal(System.Data.ConnectionState.Closed, connection.State));
    }

    [Fact]
    public async Task Questions_of_every_length_do_not_add_up()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        await test.Store.SaveAsync(Acme, new() { Commitments = [.. Enumerable.Range(0, 300).Select(i => Commitment($"{i}", 5, i))] }, Token);

        for (var i = 1; i <= 300; i++)
        {
            string[] asked = [.. Enumerable.Range(0, i).Select(one => $"{one}")];
            Assert.Equal(i, (await test.Store.ListCommitmentsAsync(Acme, new() { OrderIds = asked }, Token)).Count);
        }
    }

    private static RelationalSyncStore Counting(SqliteUnderTest test, Action opened, List<SqliteConnection>? all = null) => new(
        () =>
        {
            opened();
            var connection = new SqliteConnection(test.ConnectionString + ";Pooling=False");
            lock (test)
            {
                all?.Add(connection);
            }

            return connection;
        },
        SqlDialect.Sqlite,
        test.Time);
}
