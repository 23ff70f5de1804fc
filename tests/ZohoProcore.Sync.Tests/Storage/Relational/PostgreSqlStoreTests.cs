using NodaTime;
using Npgsql;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>What a store on PostgreSQL has to get right beside what every store does: many programs at once, and a database that rolls back, restarts and goes away.</summary>
[Trait("Takes", "long")]
public sealed class PostgreSqlStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_stores_that_write_at_once_lose_nothing()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
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
    public async Task Of_many_that_claim_the_same_work_one_has_it()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        using var other = test.Another();
        await test.Store.SaveAsync(Acme, new() { Submitted = [.. Enumerable.Range(0, 40).Select(i => Work(FormattableString.Invariant($"{i}")))] }, Token);

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            async () => await (i % 2 == 0 ? test.Relational : other).ClaimDueAsync(Acme, null, Noon, 3, Duration.FromMinutes(1), Token), Token)));

        Assert.Equal(40, claims.SelectMany(claimed => claimed).Select(claimed => claimed.Item.Key.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(40, claims.Sum(claimed => claimed.Count));
    }

    [Fact]
    public async Task Of_many_that_take_a_connection_each_has_an_epoch_of_its_own_and_only_the_last_stores()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        using var other = test.Another();
        var owners = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(
            async () => await (i % 2 == 0 ? test.Relational : other).TakeAsync(Acme, Noon, Duration.Zero, Token), Token)));

        Assert.Equal(Enumerable.Range(1, 10).Select(epoch => (long)epoch), owners.Select(owner => owner.Epoch).Order());
        await Assert.ThrowsAsync<OwnerReplacedException>(() => other.SaveAsync(Acme, new() { Epoch = 9, Audit = [Draft()] }, Token).AsTask());
        await other.SaveAsync(Acme, new() { Epoch = 10, Audit = [Draft()] }, Token);
    }

    [Fact]
    public async Task A_connection_waits_for_who_writes_its_own_rows_and_for_nobody_else()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        using var writing = await WritingAsync(test, Acme);
        await writing.ExecuteAsync("set local idle_in_transaction_session_timeout = 0", Token); // this one takes its time

        await test.Store.SaveAsync("other", new() { Audit = [Draft()] }, Token);
        Assert.Null(await test.Store.GetConnectionAsync(Acme, Token)); // and reads wait for nobody
        var waiting = test.Store.SaveAsync(Acme, new() { Audit = [Draft()] }, Token).AsTask();
        await test.Store.SaveAsync("other", new() { Audit = [Draft()] }, Token);
        Assert.False(waiting.IsCompleted);

        await writing.CommitAsync();
        await waiting;
    }

    /// <summary>As one that was stopped with SIGSTOP: it must not keep the one that takes over from storing anything.</summary>
    [Fact]
    public async Task A_program_that_stands_still_amid_a_write_loses_its_turn_and_nothing_of_it_is_stored()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        using var hung = await WritingAsync(test, Acme);
        await hung.ExecuteAsync("insert into sync_cursor (connection_id, name, value) values (@connection, 'n', 'late')", Token, ("connection", Acme));

        await test.Store.SaveAsync(Acme, new() { Cursors = new Dictionary<string, string> { ["n"] = "now" } }, Token);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => hung.CommitAsync().AsTask());
        Assert.Equal("now", await test.Store.GetCursorAsync(Acme, "n", Token));
    }

    /// <summary>A number of a sequence is not given back when a transaction is rolled back, so it counts the tries.</summary>
    [Theory]
    [InlineData("raise exception 'once more' using errcode = '40001'", "")]
    [InlineData("raise exception 'once more' using errcode = '40P01'", "")]
    [InlineData("raise exception 'once more' using errcode = '40001'", "deferrable initially deferred")]
    [InlineData("perform pg_terminate_backend(pg_backend_pid())", "")]
    public async Task What_was_rolled_back_or_lost_before_the_commit_is_done_again_as_a_whole(string trouble, string when)
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        using var store = test.Another(TimeProvider.System);
        Trouble(test, $"if nextval('tries') <= 2 then {trouble}; end if", when);

        await store.SaveAsync(Acme, new() { Records = [Record("1", "PO-1")], Submitted = [Work("1")], Audit = [Draft()] }, Token);

        Assert.Equal(3, test.Number("select last_value from tries"));
        var verification = await AuditVerifier.VerifyAsync(store, Acme, cancellationToken: Token);
        Assert.Equal((true, 1), (verification.IsValid, (int)verification.Entries));
        Assert.Equal(1, (await store.ClaimDueAsync(Acme, null, Noon, 1, Duration.FromMinutes(1), Token)).Single().Version);
    }

    [Fact]
    public async Task What_is_rolled_back_every_time_is_given_up_and_nothing_of_it_is_stored()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        using var store = test.Another(TimeProvider.System);
        Trouble(test, "if nextval('tries') > 0 then raise exception 'never' using errcode = '40001'; end if", "");

        var problem = await Assert.ThrowsAsync<PostgresException>(() => store.SaveAsync(Acme, new() { Records = [Record("1", "PO-1")], Audit = [Draft()] }, Token).AsTask());

        Assert.Equal(("40001", 8), (problem.SqlState, test.Number("select last_value from tries")));
        Assert.Empty(await store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task What_the_database_refuses_is_refused_once()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        Trouble(test, "if nextval('tries') > 0 then raise exception 'no'; end if", "");

        await Assert.ThrowsAsync<PostgresException>(() => test.Store.SaveAsync(Acme, new() { Records = [Record("1", "PO-1")], Audit = [Draft()] }, Token).AsTask());

        Assert.Equal(1, test.Number("select last_value from tries"));
        Assert.Empty(await test.Store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task What_was_lost_at_the_commit_is_said_to_be_unknown_and_not_done_again()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        using var store = test.Another(TimeProvider.System);
        Trouble(test, "if nextval('tries') <= 1 then perform pg_terminate_backend(pg_backend_pid()); end if", "deferrable initially deferred");

        var unknown = await Assert.ThrowsAsync<StoreOutcomeUnknownException>(() => store.SaveAsync(Acme, new() { Audit = [Draft()] }, Token).AsTask());

        Assert.IsAssignableFrom<NpgsqlException>(unknown.InnerException);
        Assert.Equal(1, test.Number("select last_value from tries"));
        Assert.Equal(1, (await store.AppendAsync(Acme, Draft(), Token)).Sequence); // it had not come to the disk
    }

    /// <summary>The database knows it of a statement; of a commit it is the same.</summary>
    [Theory]
    [InlineData("40003")]
    [InlineData("08007")]
    public async Task What_the_database_itself_does_not_know_is_unknown(string sqlState)
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        using var store = test.Another(TimeProvider.System);
        Trouble(test, $"if nextval('tries') > 0 then raise exception 'perhaps' using errcode = '{sqlState}'; end if", "deferrable initially deferred");

        await Assert.ThrowsAsync<StoreOutcomeUnknownException>(() => store.SaveAsync(Acme, new() { Audit = [Draft()] }, Token).AsTask());

        Assert.Equal(1, test.Number("select last_value from tries"));
    }

    /// <summary>What the host passes may be wrong itself. Then neither what it threw nor what the database said is lost, and nothing is done again.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("deferrable initially deferred")]
    public async Task Of_a_host_that_cannot_read_a_SQLSTATE_both_failures_come_out(string when)
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        using var store = new RelationalSyncStore(() => new NpgsqlConnection(test.ConnectionString), SqlDialect.PostgreSql(_ => throw new NotSupportedException("not by this driver")), TimeProvider.System);
        Trouble(test, "if nextval('tries') > 0 then raise exception 'once more' using errcode = '40001'; end if", when);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => store.SaveAsync(Acme, new() { Audit = [Draft()] }, Token).AsTask());

        Assert.Contains("not by this driver", problem.Message, StringComparison.Ordinal);
        Assert.Contains("once more", problem.Message, StringComparison.Ordinal);
        var both = Assert.IsType<AggregateException>(problem.InnerException).InnerExceptions;
        Assert.Equal([typeof(NotSupportedException), typeof(PostgresException)], both.Select(one => one.GetType()));
        Assert.Equal(1, test.Number("select last_value from tries"));
    }

    [Theory]
    [InlineData("update sync_audit set reason = 'nothing happened'")]
    [InlineData("delete from sync_audit where sequence = 1")]
    [InlineData("truncate sync_audit")]
    [InlineData("insert into sync_audit select * from sync_audit on conflict (connection_id, sequence) do update set reason = 'nothing happened'")]
    [InlineData("set session_replication_role = replica; delete from sync_audit")]
    [InlineData("with gone as (delete from sync_audit returning *) select * from gone")]
    public async Task The_database_itself_keeps_the_audit(string sql)
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        await test.Store.AppendAsync(Acme, Draft(), Token);

        var refusal = Assert.Throws<PostgresException>(() => test.Execute(sql));

        Assert.Contains("append-only", refusal.MessageText, StringComparison.Ordinal);
        Assert.True((await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token)).IsValid);
    }

    /// <summary>The role of docs/postgresql.md: it works with the tables that the owner made, and can neither make others nor touch what was audited.</summary>
    [Fact]
    public async Task A_role_that_may_do_little_is_enough_for_all_but_migrations()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        var role = $"role_{Guid.NewGuid():N}";
        test.Execute(
            $"""
            create role {role} login;
            grant usage on schema {test.Schema} to {role};
            grant select, insert, update, delete on all tables in schema {test.Schema} to {role};
            revoke update, delete on sync_audit from {role};
            revoke insert, update, delete on sync_schema from {role};
            """);
        using var store = test.Another(user: role);

        await store.InitializeAsync(Token);
        await store.SaveConnectionAsync(Connection(), Token);
        await store.SaveAsync(Acme, new() { Records = [Record("1", "PO-1")], Submitted = [Work("1")], Audit = [Draft()] }, Token);
        await store.TakeAsync(Acme, Noon, Duration.Zero, Token);
        Assert.Single(await store.ClaimDueAsync(Acme, 1, Noon, 9, Duration.FromMinutes(1), Token));
        Assert.True(await store.PutSecretAsync(Acme, "s", "x", null, Token));
        Assert.Equal(100, (await store.LeaseLimitsAsync(new() { Scope = "o", Holder = "h", Wanted = 100, CountsFor = Duration.Zero }, Token)).Percent);

        string[] more = ["truncate sync_audit", "delete from sync_audit", "update sync_audit set reason = ''", "drop table sync_audit", "alter table sync_audit disable trigger all", "create table mine (a int)", "update sync_schema set version = 1"];
        Assert.All(more, sql => Assert.Equal("42501", Assert.Throws<PostgresException>(() => test.Execute(sql, role)).SqlState));

        // Told what is wrong, and not that it may make no tables.
        test.Execute("insert into sync_schema (version) values (99)");
        using var earlier = test.Another(user: role);
        Assert.Contains("99", (await Assert.ThrowsAsync<StoreNotOursException>(async () => await earlier.InitializeAsync(Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_may_restart_between_two_calls_and_nobody_notices()
    {
        var server = await PostgreSqlServer.OwnAsync();
        try
        {
            using var test = await PostgreSqlUnderTest.OpenAsync(server);
            using var store = test.Another(TimeProvider.System);
            await store.SaveAsync(Acme, new() { Cursors = new Dictionary<string, string> { ["n"] = "1" }, Audit = [Draft()] }, Token);

            await server.RestartAsync();
            Assert.Equal("1", await store.GetCursorAsync(Acme, "n", Token));

            await server.RestartAsync();
            await store.SaveAsync(Acme, new() { Cursors = new Dictionary<string, string> { ["n"] = "2" }, Audit = [Draft()] }, Token);

            Assert.Equal("2", await store.GetCursorAsync(Acme, "n", Token));
            var verification = await AuditVerifier.VerifyAsync(store, Acme, cancellationToken: Token);
            Assert.Equal((true, 2), (verification.IsValid, (int)verification.Entries));
        }
        finally
        {
            await server.EndAsync();
        }
    }

    [Fact]
    public async Task Texts_are_sorted_by_code_points_whatever_language_the_database_speaks()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        Assert.Equal(1, test.Number("select count(*) where 'a' < 'B'")); // as English has it
        string[] orders = ["a", "B", "b", "A", "_", "10", "9"];
        await test.Store.SaveAsync(Acme, new() { Records = [.. orders.Select(order => Record(order, order))] }, Token);

        var read = await test.Store.ReadRecordsAsync(Acme, null, Token).Select(record => record.Key.Id).ToListAsync(Token);
        Assert.Equal(orders.Order(StringComparer.Ordinal), read);
        var rest = await test.Store.ReadRecordsAsync(Acme, new() { After = RecordKey.PurchaseOrder("B") }, Token).Select(record => record.Key.Id).ToListAsync(Token);
        Assert.Equal(["_", "a", "b"], rest);
    }

    [Fact]
    public async Task What_PostgreSQL_has_no_letter_for_is_replaced_and_keeps_nothing_from_being_stored()
    {
        using var test = await PostgreSqlUnderTest.OpenAsync();
        await test.Store.SaveAsync(Acme, new() { Records = [Record("1", "PO\0-1")], Submitted = [Work("1", reason: "half a \ud83d letter")], Audit = [Draft("PO\0-1")] }, Token);

        Assert.Equal("half a \ufffd letter", (await test.Store.GetWorkAsync(Acme, RecordKey.PurchaseOrder("1"), Token))!.Reason);
        Assert.Single(await test.Store.ReadRecordsAsync(Acme, new() { OrderNumber = "PO\0-1" }, Token).ToListAsync(Token));
        Assert.True((await AuditVerifier.VerifyAsync(test.Store, Acme, cancellationToken: Token)).IsValid);
    }

    private static async Task<SqlUnit> WritingAsync(PostgreSqlUnderTest test, string connectionId)
    {
        var unit = await SqlUnit.OpenAsync(() => new NpgsqlConnection(test.ConnectionString), PostgreSqlUnderTest.Dialect, Token);
        await unit.BeginAsync(connectionId, Token);
        return unit;
    }

    // Something happens whenever an audit entry is stored, at once or at the commit.
    private static void Trouble(PostgreSqlUnderTest test, string what, string when) => test.Execute(
        $"""
        create sequence tries;
        create function trouble() returns trigger language plpgsql as $$ begin {what}; return null; end $$;
        create constraint trigger trouble after insert on sync_audit {when} for each row execute function trouble();
        """);
}
