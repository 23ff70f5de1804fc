using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NodaTime;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>What only a durable store has to get right.</summary>
public sealed class RelationalSyncStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_committed_is_there_after_a_crash_and_what_was_not_is_gone()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        await test.Store.SaveConnectionAsync(Connection(), Token);
        await test.Store.SaveAsync(Acme, new() { OpenedIntents = [Intent("1", 5)], Submitted = [Work("1")], Audit = [Draft(kind: AuditKind.Intent)] }, Token);
        await test.Store.ClaimDueAsync(Acme, null, Noon, 1, Duration.FromHours(1), Token);
        using (var dying = test.Connect())
        {
            using var transaction = dying.BeginTransaction();
            using var command = dying.CreateCommand();
            command.CommandText = "delete from sync_intent; delete from sync_work";
            Assert.Equal(2, command.ExecuteNonQuery());
        }

        using var restarted = test.Another();
        await restarted.InitializeAsync(Token);
        await restarted.TakeAsync(Acme, Noon, Duration.Zero, Token);

        Assert.Equal(Origin("1", 5), (await restarted.ListOpenIntentsAsync(Acme, null, Token)).Single().OriginId);
        Assert.Single(await restarted.ClaimDueAsync(Acme, null, Noon, 1, Duration.FromHours(1), Token));
        Assert.Equal(Acme, (await restarted.ListConnectionsAsync(Token)).Single().Id);
        Assert.True((await AuditVerifier.VerifyAsync(restarted, Acme, cancellationToken: Token)).IsValid);
    }

    [Fact]
    public async Task A_write_during_which_the_store_is_disposed_is_done_and_one_that_waits_for_its_turn_is_refused()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        RelationalSyncStore? store = null;
        Task? waiting = null;
        using var disposed = store = new(
            () =>
            {
                waiting ??= store!.SaveConnectionAsync(Connection() with { Id = "waiting" }, Token).AsTask();
                store!.Dispose();
                return new SqliteConnection(test.ConnectionString);
            },
            SqlDialect.Sqlite);

        await store.SaveConnectionAsync(Connection(), Token);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting!);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.ListConnectionsAsync(Token));
        Assert.Equal(Acme, Assert.Single(await test.Store.ListConnectionsAsync(Token)).Id);
    }

    [Fact]
    public async Task Two_processes_write_side_by_side()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        using var other = test.Another();

        await Task.WhenAll(new[] { test.Relational, other, test.Relational, other }.Select(store => Task.Run(
            async () =>
            {
                for (var i = 0; i < 25; i++)
                {
                    await store.SaveAsync(Acme, new() { Submitted = [Work("same")], Audit = [Draft()] }, Token);
                }
            },
            Token)));

        var verification = await AuditVerifier.VerifyAsync(other, Acme, cancellationToken: Token);
        Assert.True(verification.IsValid, verification.Message);
        Assert.Equal(100, verification.Entries);
        Assert.Equal(100, (await other.ClaimDueAsync(Acme, null, Noon, 1, Duration.FromMinutes(1), Token)).Single().Version);
    }

    [Fact]
    public async Task A_commit_that_the_database_refuses_half_way_leaves_nothing()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        test.Execute("create trigger refuse before insert on sync_audit when new.order_number = 'PO-X' begin select raise(abort, 'no'); end");

        await Assert.ThrowsAsync<SqliteException>(async () => await test.Store.SaveAsync(
            Acme, new() { Records = [Record("1", "PO-1")], Submitted = [Work("1")], Audit = [Draft("PO-1"), Draft("PO-X")] }, Token));

        Assert.Empty(await test.Store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token));
        Assert.Empty(await test.Store.ListWorkAsync(Acme, Token));
        Assert.Equal(1, (await test.Store.AppendAsync(Acme, Draft(), Token)).Sequence);
    }

    [Fact]
    public async Task Reads_do_not_wait_for_a_writer()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        await test.Store.SaveAsync(Acme, new() { Records = [Record("1", "PO-1", RecordState.Applying)] }, Token);
        using var writer = test.Connect();
        using var transaction = writer.BeginTransaction();
        using var command = writer.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "update sync_record set state = 'Synced'";
        command.ExecuteNonQuery();

        var watch = Stopwatch.StartNew();
        Assert.Single(await test.Store.ReadRecordsAsync(Acme, new() { State = RecordState.Applying }, Token).ToListAsync(Token));
        Assert.True(watch.ElapsedMilliseconds < 1000, $"the read took {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task A_webhook_is_stored_quickly_while_the_sync_commits()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var busy = Enumerable.Range(0, 4).Select(worker => Task.Run(
            async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    var order = FormattableString.Invariant($"{worker}-{i % 50}");
                    await test.Store.SaveAsync(
                        Acme,
                        new()
                        {
                            Records = [Record(order, order)],
                            Commitments = [Commitment(order, 5, i)],
                            Snapshots = new Dictionary<string, string> { [order] = new('x', 8000) },
                            Submitted = [Work(order)],
                            Audit = [Draft(order), Draft(order), Draft(order)],
                        },
                        Token);
                }
            },
            Token)).ToList();

        var times = new List<double>();
        for (var i = 0; i < 200; i++)
        {
            var watch = Stopwatch.StartNew();
            await test.Store.SaveAsync(
                Acme,
                new() { Submitted = [Work($"w{i}", priority: WorkPriority.Webhook)], Audit = [Draft(kind: AuditKind.WebhookAccepted)] },
                Token);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        await stop.CancelAsync();
        await Task.WhenAll(busy);
        times.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"median {times[100]:F1} ms, 95 % {times[190]:F1} ms, max {times[^1]:F1} ms"));
        Assert.True(times[190] < 1000, $"95 % of the webhooks were stored within {times[190]} ms");
    }

    [Theory]
    [InlineData("update sync_audit set reason = 'nothing happened'")]
    [InlineData("delete from sync_audit where sequence = 1")]
    [InlineData("insert or replace into sync_audit select * from sync_audit where sequence = 1")]
    public async Task The_database_itself_keeps_the_audit(string sql)
    {
        using var test = await SqliteUnderTest.OpenAsync();
        await test.Store.AppendAsync(Acme, Draft(), Token);

        var refusal = Assert.Throws<SqliteException>(() => test.Execute(sql));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        Assert.True((await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token)).IsValid);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        await test.Relational.InitializeAsync(Token);
        test.Execute("insert into sync_schema (version) values (99)");
        using var store = test.Another();

        var refusal = await Assert.ThrowsAsync<StoreNotOursException>(async () => await store.InitializeAsync(Token));

        Assert.Contains("99", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_commit_is_on_disk_in_write_ahead_mode()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        using var connection = test.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode";
        Assert.Equal("wal", command.ExecuteScalar());
    }

    [Fact]
    public async Task The_audit_is_read_across_pages_and_by_what_it_is_about()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        await test.Store.SaveAsync(Acme, new() { Audit = [.. Enumerable.Range(0, 1203).Select(i => Draft(FormattableString.Invariant($"PO-{i % 3}")))] }, Token);
        await test.Store.AppendAsync(Acme, Draft("PO-9", AuditKind.Linked) with { ContractId = 78, OriginId = "o" }, Token);

        Assert.Equal(Enumerable.Range(1, 1204), (await AuditAsync(new() { ConnectionId = Acme })).Select(entry => (int)entry.Sequence));
        Assert.Equal(401, (await AuditAsync(new() { ConnectionId = Acme, OrderNumber = "PO-1" })).Count);
        Assert.Equal([1203, 1204], (await AuditAsync(new() { ConnectionId = Acme, After = 1202 })).Select(entry => (int)entry.Sequence));
        Assert.Equal(1204, (await AuditAsync(new() { ConnectionId = Acme, Kind = AuditKind.Linked, ContractId = 78, OriginId = "o", OrderNumber = "PO-9" })).Single().Sequence);
        Assert.Empty(await AuditAsync(new() { ConnectionId = "other" }));

        async Task<List<AuditEntry>> AuditAsync(AuditQuery query) => await test.Store.ReadAsync(query, Token).ToListAsync(Token);
    }
}
