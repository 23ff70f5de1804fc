using EmbeddedHost;
using Microsoft.Data.Sqlite;

namespace EndToEnd.Tests;

/// <summary>What is wrong with the disk under the store is said in a sentence that names the way out, and ends a command with 2.</summary>
public sealed class StoreSentenceTests
{
    /// <summary>What still works of a store that is damaged in parts says nothing of the rest: its work stands still, and is said to, until another store is there.</summary>
    [Theory]
    [InlineData(11, false)]
    [InlineData(26, false)]
    [InlineData(5, true)]
    [InlineData(13, true)]
    public void A_store_that_is_damaged_is_not_well_again_by_something_that_works(int code, bool goesOn)
    {
        var stands = new StandStills();
        Assert.Equal(Problem.SentenceOf(new SqliteException("no", code)), stands.Fails("acme", new SqliteException("no", code)));
        Assert.Null(stands.Fails("acme", new SqliteException("no", code))); // said once
        Assert.Equal((goesOn, goesOn), (stands.GoesOn("acme"), stands.Of("acme") is null));
        Assert.False(stands.GoesOn("acme"));
        stands.Forget("acme");
        Assert.Null(stands.Of("acme"));
    }

    [Theory]
    [InlineData(5, "held by another process")]
    [InlineData(6, "held by another process")]
    [InlineData(8, "read-only")]
    [InlineData(10, "can't be opened or read")]
    [InlineData(11, "damaged")]
    [InlineData(13, "The disk is full")]
    [InlineData(14, "can't be opened")]
    [InlineData(26, "damaged")]
    [InlineData(1, "The store answered with an error")]
    public void Every_error_of_the_store_is_a_sentence(int code, string expected)
    {
        var problem = new SqliteException("SQLite Error", code);
        Assert.Contains(expected, Problem.SentenceOf(problem), StringComparison.Ordinal);
        Assert.EndsWith(expected == "damaged" ? "they have to answer again." : "Nothing that was stored before is lost.", Problem.SentenceOf(problem), StringComparison.Ordinal);
        Assert.Equal(2, Problem.ExitCodeOf(problem));
    }

    /// <summary>Who is not answered is told what to do; an answer says so itself.</summary>
    [Fact]
    public void A_service_that_does_not_answer_is_a_sentence_with_a_next_step()
    {
        const string Next = " See that this machine reaches the service (network, proxy, firewall), and run the command again.";
        foreach (var problem in (Exception[])[new ZohoBooks.Client.ZohoBooksException("No answer.") { IsTransient = true }, new Procore.Client.ProcoreException("No answer.") { IsTransient = true }, new HttpRequestException("No answer.")])
        {
            Assert.Equal("No answer." + Next, Problem.SentenceOf(problem));
            Assert.Equal(1, Problem.ExitCodeOf(problem));
        }

        // Where the service says until when it takes no call, the network is all right.
        var at = NodaTime.Instant.FromUtc(2026, 11, 20, 10, 43, 7);
        foreach (var used in (Exception[])[
            new ZohoBooks.Client.ZohoBooksException("Used up.") { IsTransient = true, RetryAt = at },
            new Procore.Client.ProcoreException("Used up.") { IsTransient = true, RetryAt = at },
            new Procore.Client.ProcoreException("Used up.") { IsTransient = true, RetryAt = at, Status = 429 }])
        {
            Assert.EndsWith("run the command again after 10:43:07 UTC on 20 November.", Problem.SentenceOf(used), StringComparison.Ordinal);
            Assert.DoesNotContain("network", Problem.SentenceOf(used), StringComparison.Ordinal);
            Assert.Equal(1, Problem.ExitCodeOf(used));
        }

        Assert.Equal("Refused.", Problem.SentenceOf(new Procore.Client.ProcoreException("Refused.") { IsTransient = true, Status = 503 }));
    }

    [Fact]
    public async Task A_disk_that_fills_up_and_one_that_cannot_be_written_lose_nothing()
    {
        using var directory = new TemporaryDirectory();
        await using (var database = Open($"Data Source={directory.StoreFile}"))
        {
            Run(database, "CREATE TABLE t (x)");
            Run(database, "INSERT INTO t VALUES (1)");
            Run(database, "PRAGMA max_page_count = 3"); // what a full disk answers
            var full = Assert.Throws<SqliteException>(() =>
            {
                for (var more = 0; more < 100; more++) Run(database, "INSERT INTO t VALUES (randomblob(1000))");
            });
            Assert.Contains("The disk is full", Problem.SentenceOf(full), StringComparison.Ordinal);
        }

        await using var readOnly = Open($"Data Source={directory.StoreFile};Mode=ReadOnly");
        Assert.Contains("read-only", Problem.SentenceOf(Assert.Throws<SqliteException>(() => Run(readOnly, "INSERT INTO t VALUES (2)"))), StringComparison.Ordinal);
        await using var count = readOnly.CreateCommand();
        count.CommandText = "SELECT min(x) FROM t WHERE typeof(x) = 'integer'";
        Assert.Equal(1L, await count.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private static SqliteConnection Open(string connectionString)
    {
        var database = new SqliteConnection(connectionString + ";Pooling=False");
        database.Open();
        return database;
    }

    private static void Run(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
