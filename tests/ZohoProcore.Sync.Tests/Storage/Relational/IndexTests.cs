using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>Every question has an index: the database searches, it never goes through a table that holds all connections' rows.</summary>
public sealed class IndexTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The questions, each with the columns that the search has to be narrowed by.</summary>
    public static TheoryData<string, string> Questions => new()
    {
        { "connection", "connection_id" },
        { "work by key", "connection_id,kind,id" },
        { "due work", "connection_id,due_at" },
        { "record", "connection_id,kind,id" },
        { "records by key", "connection_id,kind,id" },
        { "records by state", "connection_id,state" },
        { "record by number", "connection_id,number_sought" },
        { "record by number in any case", "connection_id,number_sought" },
        { "orders found", "connection_id" },
        { "orders found of a state", "connection_id" },
        { "landed records", "connection_id,landed_at" },
        { "sums of orders", "connection_id" },
        { "hash of records", "connection_id,state,kind" },
        { "records after", "connection_id" },
        { "links by Zoho id", "connection_id,kind,zoho_id" },
        { "links by Procore id", "connection_id,kind,procore_id" },
        { "links by project", "connection_id,kind,project_id" },
        { "links of a page", "connection_id,kind" },
        { "links found", "connection_id,kind" },
        { "unlinked in Zoho", "connection_id,kind,zoho_id" },
        { "unlinked in Procore", "connection_id,kind,procore_id" },
        { "commitments by order", "connection_id,order_id" },
        { "commitments by origin", "connection_id,origin_id" },
        { "commitments by project", "connection_id,project_id" },
        { "commitment by contract", "connection_id,project_id,contract_id" },
        { "commitments by contract", "connection_id,contract_id" },
        { "intents by order", "connection_id,order_id" },
        { "review", "connection_id,review_id" },
        { "reviews by record", "connection_id,kind,id" },
        { "reviews by finding", "connection_id,code,subject" },
        { "open reviews", "connection_id,status" },
        { "open reviews by code", "connection_id,status" },
        { "open reviews of a page", "connection_id,status" },
        { "groups of reviews", "connection_id,status" },
        { "reviews of a group", "connection_id,status,code,group_kind,group_id" },
        { "reviews of a link", "connection_id,status,target_kind" },
        { "proposals", "connection_id,status,target_kind,proposes" },
        { "proposals found", "connection_id,status,target_kind,proposes" },
        { "unproposed", "connection_id,status,target_kind,proposes" },
        { "decisions", "connection_id,order_id" },
        { "snapshot", "connection_id,hash" },
        { "replaced snapshots", "connection_id,replaced_at" },
        { "user of a snapshot", "connection_id,hash,uses" },
        { "unused snapshots", "connection_id,hash,uses" },
        { "cursor", "connection_id,name" },
        { "secret", "connection_id,name" },
        { "limits", "scope" },
        { "audit of an order", "connection_id,order_number" },
        { "audit of an origin", "connection_id,origin_id" },
        { "audit of a contract", "connection_id,contract_id" },
    };

    [Theory, MemberData(nameof(Questions))]
    public async Task A_question_is_answered_by_a_search(string question, string columns)
    {
        using var test = await SqliteUnderTest.OpenAsync();
        var asked = new ConcurrentQueue<string>();
        using var store = new RelationalSyncStore(
            () =>
            {
                var connection = new SqliteConnection(test.ConnectionString + ";Pooling=False");
                connection.StateChange += (_, change) =>
                {
                    if (change.CurrentState == ConnectionState.Open)
                    {
                        raw.sqlite3_trace(connection.Handle, (_, statement) => asked.Enqueue(statement), null);
                    }
                };
                return connection;
            },
            SqlDialect.Sqlite,
            test.Time);

        await store.InitializeAsync(Token);
        asked.Clear();
        await AskAsync(store, question);

        using var past = test.Connect();
        var verb = question == "replaced snapshots" ? "delete" : "select";
        var plans = asked.Where(statement => statement.StartsWith(verb, StringComparison.Ordinal)).Select(statement => Plan(past, statement)).ToList();
        Assert.NotEmpty(plans);
        Assert.All(plans, plan =>
        {
            Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
            Assert.True(!question.StartsWith("orders found", StringComparison.Ordinal) || plan.Contains("COVERING INDEX sync_record_facts", StringComparison.Ordinal), plan);
            Assert.True(question != "hash of records" || plan.Contains("COVERING INDEX sync_record_state", StringComparison.Ordinal), plan);
            Assert.True(!question.EndsWith("of a page", StringComparison.Ordinal) || !plan.Contains("TEMP B-TREE", StringComparison.Ordinal), plan);
            foreach (var column in columns.Split(','))
            {
                Assert.Matches($@"\W{column}[=><]", plan);
            }
        });
    }

    private static string Plan(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "explain query plan " + statement;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join("; ", lines);
    }

    private static async Task<object?> AskAsync(RelationalSyncStore store, string question)
    {
        var key = RecordKey.PurchaseOrder("1");
        return question switch
        {
            "connection" => await store.GetConnectionAsync(Acme, Token),
            "work by key" => await store.GetWorkAsync(Acme, key, Token),
            "due work" => await store.ClaimDueAsync(Acme, null, Noon, 5, Duration.FromMinutes(1), Token),
            "record" => await store.GetRecordAsync(Acme, key, Token),
            "records by key" => await store.GetRecordsAsync(Acme, [key, RecordKey.PurchaseOrder("2")], Token),
            "records by state" => await RecordsAsync(new() { State = RecordState.Failed }),
            "record by number" => await RecordsAsync(new() { Kind = RecordKind.PurchaseOrder, OrderNumber = "PO-1" }),
            "record by number in any case" => await RecordsAsync(new() { Kind = RecordKind.PurchaseOrder, AnyCaseNumber = "po-1" }),
            "orders found" => await RecordsAsync(new() { Find = "1,234.50", After = key, Most = 50 }),
            "orders found of a state" => await RecordsAsync(new() { Find = "77", State = RecordState.Failed, Most = 50 }),
            "landed records" => await RecordsAsync(new() { LandedSince = Noon }),
            "sums of orders" => await store.SumOrdersAsync(Acme, Token),
            "hash of records" => await store.GetRecordsHashAsync(Acme, RecordKind.PurchaseOrder, RecordState.AwaitingApproval, Token),
            "records after" => await RecordsAsync(new() { After = key }),
            "links by Zoho id" => await store.ListLinksAsync(Acme, new() { Kind = LinkKind.Project, ZohoIds = ["1", "2"] }, Token),
            "links by Procore id" => await store.ListLinksAsync(Acme, new() { Kind = LinkKind.Vendor, ProcoreIds = [1] }, Token),
            "links by project" => await store.ListLinksAsync(Acme, new() { Kind = LinkKind.CostCode, ProjectIds = [1, 2] }, Token),
            "links of a page" => await store.ListLinksAsync(Acme, new() { Kind = LinkKind.Vendor, Status = LinkStatus.Confirmed, After = Link("v1", 7), Most = 50 }, Token),
            "links found" => await store.ListLinksAsync(Acme, new() { Kind = LinkKind.Vendor, Find = "steel", Most = 50 }, Token),
            "unlinked in Zoho" => await store.ListUnlinkedAsync(Acme, LinkKind.Vendor, ["1", "2"], Token),
            "unlinked in Procore" => await store.ListUnlinkedAsync(Acme, LinkKind.Vendor, [1, 2], Token),
            "commitments by contract" => await store.ListCommitmentsAsync(Acme, new() { ContractIds = [7] }, Token),
            "commitments by order" => await store.ListCommitmentsAsync(Acme, new() { OrderIds = ["1"] }, Token),
            "commitments by origin" => await store.ListCommitmentsAsync(Acme, new() { OriginIds = ["1", "2"] }, Token),
            "commitments by project" => await store.ListCommitmentsAsync(Acme, new() { ProjectIds = [1] }, Token),
            "commitment by contract" => await store.FindCommitmentAsync(Acme, 1, 2, Token),
            "intents by order" => await store.ListOpenIntentsAsync(Acme, "1", Token),
            "review" => await store.GetReviewAsync(Acme, "1", Token),
            "reviews by record" => await store.ListReviewsAsync(Acme, new() { Key = key }, Token),
            "reviews by finding" => await store.ListReviewsAsync(Acme, new() { Code = "X", Subject = "1" }, Token),
            "open reviews" => await store.ListReviewsAsync(Acme, new() { Status = ReviewStatus.Open }, Token),
            "open reviews by code" => await store.CountReviewsAsync(Acme, ReviewStatus.Open, Token),
            "open reviews of a page" => await store.ListReviewsAsync(Acme, new() { Status = ReviewStatus.Open, After = Review("a", "1"), Most = 50 }, Token),
            "groups of reviews" => await store.GroupReviewsAsync(Acme, ReviewStatus.Open, 0, 50, Token),
            "reviews of a group" => await store.ListReviewsAsync(Acme, new() { Status = ReviewStatus.Open, Group = new("X", LinkKind.Vendor, "v1", 5), Most = 50 }, Token),
            "reviews of a link" => await store.ListReviewsAsync(Acme, new() { Status = ReviewStatus.Open, Target = new(LinkKind.Vendor, "v1") }, Token),
            "proposals" => await store.ListProposalsAsync(Acme, new() { Kind = LinkKind.Vendor, After = new(LinkKind.Vendor, "v1"), Most = 50 }, Token),
            "proposals found" => await store.ListProposalsAsync(Acme, new() { Kind = LinkKind.Vendor, Find = "steel", Most = 50 }, Token),
            "unproposed" => await store.CountUnproposedAsync(Acme, LinkKind.Vendor, Token),
            "decisions" => await store.ListDecisionsAsync(Acme, "1", Token),
            "snapshot" => await store.GetSnapshotAsync(Acme, "h", Token),
            "replaced snapshots" => await store.RemoveReplacedSnapshotsAsync(Acme, Noon, 50, Token),
            "user of a snapshot" => await ((IUsedSnapshots)store).GetSnapshotUserAsync(Acme, "h", Token),
            "unused snapshots" => await ((IUsedSnapshots)store).ListUnusedSnapshotsAsync(Acme, "a", 50, Token),
            "cursor" => await store.GetCursorAsync(Acme, "c", Token),
            "secret" => await store.GetSecretAsync(Acme, "s", Token),
            "limits" => await store.LeaseLimitsAsync(new() { Scope = "o", Holder = "h", Wanted = 100, CountsFor = Duration.FromMinutes(1) }, Token),
            "audit of an order" => await AuditAsync(new() { ConnectionId = Acme, OrderNumber = "PO-1" }),
            "audit of an origin" => await AuditAsync(new() { ConnectionId = Acme, OriginId = "o" }),
            "audit of a contract" => await AuditAsync(new() { ConnectionId = Acme, ContractId = 7 }),
            _ => throw new ArgumentOutOfRangeException(nameof(question)),
        };

        async Task<object> RecordsAsync(RecordQuery query) => await store.ReadRecordsAsync(Acme, query, Token).ToListAsync(Token);

        async Task<object> AuditAsync(AuditQuery query) => await store.ReadAsync(query, Token).ToListAsync(Token);
    }
}
