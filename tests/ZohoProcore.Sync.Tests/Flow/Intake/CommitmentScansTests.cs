using NodaTime;
using Procore.Client;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>Which commitments of a list lead to a look at their order.</summary>
public sealed class CommitmentScansTests : IDisposable
{
    private const long Project = Scenario.Riverside;
    private static readonly string Origin = OriginIds.Commitment(Scenario.Organization, "1", Project);
    private static readonly string Line = $$"""{"id":801,"origin_id":"{{Origin}}:line:1","amount":"100.0","description":"Rebar","wbs_code":{"id":101} }""";
    private static readonly string AsWritten = Contract("""
        "title":"Order PO-1","grand_total":"100.0","updated_at":"2026-11-20T10:00:00Z"
        """, Line);

    private readonly Answered _test = new();
    private readonly UnreadableRows _nameless = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Changes => new()
    {
        { "title", Contract("""
            "title":"Something else","grand_total":"100.0"
            """, Line) },
        { "total", Contract("""
            "title":"Order PO-1","grand_total":"100.01"
            """, Line) },
        { "line", Contract("""
            "title":"Order PO-1","grand_total":"100.0"
            """, Line.Replace("Rebar", "Steel", StringComparison.Ordinal)) },
        { "foreign line", Contract("""
            "title":"Order PO-1","grand_total":"100.0"
            """, Line + """
            ,{"id":802,"amount":"0.0","description":"Typed in by hand"}
            """) },
        { "approved change order", Contract("""
            "title":"Order PO-1","grand_total":"100.0","approved_change_orders":"5.0"
            """, Line) },
        { "deleted", Contract("""
            "title":"Order PO-1","grand_total":"100.0","deleted_at":"2026-11-20T10:00:00Z"
            """, Line) },
        { "field that cannot be read", Contract("""
            "title":{"odd":1},"grand_total":"100.0"
            """, Line) },
        { "row that cannot be read", $$"""{"id":{"odd":1},"origin_id":"{{Origin}}"}""" },
    };

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task What_is_as_it_was_written_leads_to_nothing_and_tells_how_far_the_list_goes()
    {
        await WriteAsync();

        var (changed, newest, _) = await ScanAsync(null);

        Assert.Empty(changed);
        Assert.Equal(Instant.FromUtc(2026, 11, 20, 10, 0), newest);
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task Whatever_a_person_changed_in_Procore_leads_to_its_order(string what, string contract)
    {
        await WriteAsync();
        Lists(contract);

        var (changed, _, _) = await ScanAsync(null);

        Assert.True(changed.SequenceEqual(["1"]), $"{what}: {string.Join(", ", changed)}");
        Assert.Null(_nameless.Records);
    }

    /// <summary>What change orders come to in sum is nothing where they move an amount to another code, and the list shows the sum alone.</summary>
    [Theory]
    [InlineData("""{"id":71,"contract_id":55,"status":"approved"}""", true)]
    [InlineData("""{"id":71,"status":"approved"}""", true)]
    [InlineData("""{"id":{"odd":1},"contract_id":55}""", true)]
    [InlineData("""{"id":71,"contract_id":56,"status":"approved"}""", false)]
    [InlineData(null, false)]
    public async Task What_change_orders_of_no_sum_moved_is_looked_at(string? change, bool isLooked)
    {
        await WriteAsync();
        _test.ProcoreLists($"v1.0/projects/{Project}/commitment_change_orders", 0, change is null ? [] : [change]);

        Assert.Equal(isLooked ? ["1"] : [], (await ScanAsync(Scenario.Now)).Changed);
        Assert.Single(_test.Sent, sent => sent.Contains("commitment_change_orders", StringComparison.Ordinal) && sent.Contains("filters[updated_at]=", StringComparison.Ordinal));
        Assert.Empty((await ScanAsync(null)).Changed);
    }

    [Fact]
    public async Task Where_Procore_does_not_show_change_orders_nothing_is_said_of_them()
    {
        await WriteAsync();
        _test.Answer($"GET /rest/v1.0/projects/{Project}/commitment_change_orders", """{"message":"1 and 2 tiers only"}""", System.Net.HttpStatusCode.Forbidden);

        Assert.Empty((await ScanAsync(Scenario.Now)).Changed);
    }

    [Fact]
    public async Task What_is_not_in_the_list_is_gone_only_where_the_list_has_all()
    {
        await WriteAsync();
        Lists();

        Assert.Empty((await ScanAsync(Scenario.Now)).Changed);
        Assert.Contains("filters[updated_at]=", _test.Sent[^1], StringComparison.Ordinal);
        Assert.Equal(["1"], (await ScanAsync(null)).Changed);
        Assert.DoesNotContain("filters[updated_at]=", _test.Sent[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_somebody_elses_is_nobodys_order_and_what_names_nobody_is_shown()
    {
        await WriteAsync();
        Lists(
            AsWritten,
            """{"id":7,"origin_id":"sap:4711","grand_total":"1.0"}""",
            """{"id":8,"grand_total":"1.0"}""",
            $$"""{"id":9,"origin_id":"{{OriginIds.Commitment("999", "1", Project)}}","grand_total":"1.0"}""",
            """{"id":{"odd":1},"origin_id":{"odd":1},"number":"PO-77"}""");

        Assert.Empty((await ScanAsync(null)).Changed);
        Assert.Equal((ListedKind.Commitment, "PO-77"), (Assert.Single(_nameless.Records!).Kind, _nameless.Records![0].Names[0]));
    }

    [Fact]
    public void Of_two_marks_the_later_one_counts_and_none_is_earlier_than_any()
    {
        Assert.Null(CommitmentScans.Later(null, null));
        Assert.Equal(Scenario.Now, CommitmentScans.Later(Scenario.Now, null));
        Assert.Equal(Scenario.Now, CommitmentScans.Later(null, Scenario.Now));
        Assert.Equal(Scenario.Now, CommitmentScans.Later(Scenario.Now, Scenario.Now - Duration.Epsilon));
    }

    private static string Contract(string fields, string lines) =>
        $$"""{"id":55,"origin_id":"{{Origin}}","number":"PO-1","status":"Approved","vendor":{"id":7001},{{fields}},"line_items":[{{lines}}]}""";

    private void Lists(params string[] contracts) => _test.ProcoreLists("v1.0/purchase_order_contracts", Project, contracts);

    private Task<ScannedCommitments> ScanAsync(Instant? since) =>
        CommitmentScans.ScanAsync(_test.Session, _test.Store, Project, since, _nameless, Token);

    // Notes the commitment as Procore lists it.
    private async Task WriteAsync()
    {
        Lists(AsWritten);
        var contract = await _test.Clients.Procore.PurchaseOrders.ListAsync(Project, new PurchaseOrderContractFilter(), Token).FirstAsync(Token);
        var standing = CommitmentReader.Read(contract, Project, contract.Lines, default);
        var written = Some.Commitment("1", Project, 55) with { OriginId = Origin, Total = 100m, Image = standing.Image };
        await _test.Store.SaveAsync(Some.Acme, new() { Commitments = [written] }, Token);
    }
}
