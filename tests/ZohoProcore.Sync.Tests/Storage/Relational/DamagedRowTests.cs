using Microsoft.Data.Sqlite;
using NodaTime;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync.Tests.Storage;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests;

/// <summary>Rows of which a disk, or somebody with the file, made something else: they are read, or it is said in words that the store is not what it was.</summary>
public sealed class DamagedRowTests
{
    private const string Secret = "ZZHOSTILE0123456789SECRET";

    private static readonly string[] Tables = ["sync_connection", "sync_record", "sync_link", "sync_commitment", "sync_intent", "sync_review"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_was_damaged_is_read_or_told_without_what_it_holds()
    {
        using var test = await WithOneOfEachAsync();
        var whole = Tables.ToDictionary(table => table, table => Text(test, $"select document from {table}"));
        foreach (var number in Hostile.Cases(100))
        {
            var hostile = new Hostile(number, Secret);
            var table = hostile.Any(Tables);
            Put(test, table, Damaged(hostile, whole[table]));
            foreach (var (name, read) in Reads(test.Store))
            {
                var thrown = await Xunit.Record.ExceptionAsync(read);
                Assert.True(thrown is null or StoreNotOursException, $"FUZZ_FROM={number} FUZZ_CASES=1: {table}, {name}: {thrown}");
                Assert.DoesNotContain(Secret, thrown?.ToString() ?? string.Empty, StringComparison.Ordinal);
            }

            Put(test, table, whole[table]);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"key":"half""")]
    public async Task A_record_that_was_damaged_is_no_record(string document)
    {
        using var test = await WithOneOfEachAsync();
        Put(test, "sync_record", document);

        var told = await Assert.ThrowsAsync<StoreNotOursException>(async () => await test.Store.GetRecordAsync(Acme, RecordKey.PurchaseOrder("1"), Token));

        Assert.Contains("SyncRecord that can't be read", told.Message, StringComparison.Ordinal);
    }

    /// <summary>What is kept as text of its own, and as JSON that no table knows.</summary>
    [Fact]
    public async Task A_note_that_was_damaged_is_told_without_what_it_holds()
    {
        using var test = await WithOneOfEachAsync();
        foreach (var text in (string[])["{\"" + Secret, Secret + " " + Secret, "1", "[[1]]", "99999999999999999999 1 x"])
        {
            await test.Store.SaveAsync(Acme, new() { Cursors = new Dictionary<string, string> { ["policies"] = text, ["typed.1"] = text, ["asked.1"] = text } }, Token);
            foreach (var read in (Func<Task>[])
            [
                async () => await StoredPolicies.FindAsync(test.Store, Acme, Token),
                async () => await OrderTypedMemory.ReadAsync(test.Store, Acme, "1", Token),
                async () => await OrderTypedMemory.AskedAsync(test.Store, Acme, "1", Token),
            ])
            {
                var told = await Assert.ThrowsAsync<StoreNotOursException>(read);
                Assert.DoesNotContain(Secret, told.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Times_that_were_damaged_are_the_first_or_the_last_there_are()
    {
        using var test = await WithOneOfEachAsync();
        test.Execute("update sync_work set due_at = 9223372036854775807, lease_until = -9223372036854775808");
        var last = Instant.FromUnixTimeTicks(Instant.MaxValue.ToUnixTimeTicks());
        Assert.Equal(last, Assert.Single(await test.Store.ListWorkAsync(Acme, Token)).DueAt);
        Assert.Equal(last, await test.Store.NextDueAsync(Acme, Token));

        await test.Store.TakeAsync(Acme, Noon, Duration.FromMinutes(1), Token);
        test.Execute("update sync_owner set taken_at = -9223372036854775808, waits_until = 9223372036854775807");
        Assert.Equal(Instant.FromUtc(1, 1, 1, 0, 0), (await test.Store.GetOwnerAsync(Acme, Token))!.TakenAt);
    }

    private static IEnumerable<(string Name, Func<Task> Read)> Reads(ISyncStore store) =>
    [
        ("connection", async () => await store.GetConnectionAsync(Acme, Token)),
        ("connections", async () => await store.ListConnectionsAsync(Token)),
        ("records", async () => await store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token)),
        ("record", async () => await store.GetRecordAsync(Acme, RecordKey.PurchaseOrder("1"), Token)),
        ("links", async () => await store.ListLinksAsync(Acme, Vendors, Token)),
        ("commitments", async () => await store.ListCommitmentsAsync(Acme, new(), Token)),
        ("commitment", async () => await store.FindCommitmentAsync(Acme, 5, 77, Token)),
        ("intents", async () => await store.ListOpenIntentsAsync(Acme, null, Token)),
        ("reviews", async () => await store.ListReviewsAsync(Acme, new(), Token)),
        ("review", async () => await store.GetReviewAsync(Acme, "r1", Token)),
    ];

    private static string Damaged(Hostile hostile, string whole)
    {
        var colons = Enumerable.Range(0, whole.Length).Where(i => whole[i] == ':').ToList();
        var at = colons[hostile.Next(colons.Count)] + 1;
        return hostile.Next(4) switch
        {
            0 => whole[..hostile.Next(whole.Length)],
            1 => hostile.Value(),
            // One value more than there was, or one in place of what follows.
            2 => whole[..at] + hostile.Value() + ",\"zz\":" + whole[at..],
            _ => whole[..at] + hostile.Value() + "}",
        };
    }

    private static async Task<SqliteUnderTest> WithOneOfEachAsync()
    {
        var test = await SqliteUnderTest.OpenAsync();
        await test.Store.SaveConnectionAsync(Connection(), Token);
        await test.Store.SaveAsync(
            Acme,
            new()
            {
                Records = [Record("1", "PO-1")],
                Links = [Link("z1", 7)],
                Commitments = [Commitment("1", 5, 77)],
                OpenedIntents = [Intent("2", 5)],
                Reviews = [Review("r1", "1")],
                Submitted = [Work("1")],
            },
            Token);
        return test;
    }

    private static string Text(SqliteUnderTest test, string sql)
    {
        using var connection = test.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    private static void Put(SqliteUnderTest test, string table, string document)
    {
        using var connection = test.Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"update {table} set document = $document";
        command.Parameters.AddWithValue("$document", document);
        command.ExecuteNonQuery();
    }
}
