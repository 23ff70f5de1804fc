using Procore.Client;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>When a commitment's change orders are asked for, and what becomes of them.</summary>
public sealed class ChangeOrderReaderTests
{
    private const long Project = Scenario.Riverside;
    private static readonly string Origin = OriginIds.Commitment(Scenario.Organization, "1", Project);
    private static readonly PurchaseOrderContract Contract = new() { Id = 55, OriginId = Origin };
    private static readonly ExistingCommitment Standing = new() { ProjectId = Project, ContractId = 55, OriginId = Origin, Status = "Approved", Image = new() };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, decimal?, decimal?, decimal?, AmendedOrderTreatment, string, bool, bool> Cases => new()
    {
        { "a sum of nothing, and people may have moved an amount", null, null, 0m, AmendedOrderTreatment.Review, "Approved", false, true },
        { "an approved one", 5m, null, null, AmendedOrderTreatment.Review, "Approved", false, true },
        { "a draft", null, 5m, null, AmendedOrderTreatment.Review, "Approved", false, true },
        { "a pending one", null, null, -5m, AmendedOrderTreatment.Review, "Approved", false, true },
        { "one of ours may be there", null, null, null, AmendedOrderTreatment.ChangeOrder, "Approved", false, true },
        { "what is not locked gets none of ours", null, null, null, AmendedOrderTreatment.ChangeOrder, "Draft", false, false },
        { "of a deleted commitment nothing counts", 5m, 5m, 5m, AmendedOrderTreatment.ChangeOrder, "Approved", true, false },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task They_are_asked_for_where_there_may_be_some(
        string why, decimal? approved, decimal? draft, decimal? pending, AmendedOrderTreatment policy, string status, bool isDeleted, bool asks)
    {
        using var test = Test(policy);
        var contract = Contract with { ApprovedChangeOrders = approved, DraftChangeOrdersAmount = draft, PendingChangeOrders = pending };

        var read = await new ChangeOrderReader(test.Session).AddAsync(Standing with { Status = status, IsDeleted = isDeleted }, contract, Token);

        Assert.True(asks == test.Sent.Count > 0, why);
        Assert.Equal(approved, read.ApprovedChangeOrders);
    }

    [Fact]
    public async Task Each_has_its_lines_and_the_mark_that_the_sync_put_into_its_description()
    {
        using var test = Test(AmendedOrderTreatment.Review);
        test.ProcoreLists(
            $"v1.0/projects/{Project}/commitment_change_orders",
            0,
            $$"""{"id":72,"contract_id":55,"number":"2","status":"draft","description":"<p>What is new. [{{Origin}}:change:1]</p>"}""",
            """{"id":71,"contract_id":55,"number":"1","status":"approved","description":"by hand"}""",
            """{"id":73,"contract_id":56,"number":"3","status":"approved"}""");
        Lines(test, 71, """{"id":1,"amount":"5.0","wbs_code_id":101,"description":"more"}""");
        Lines(test, 72, """{"id":2,"amount":"-2.5","wbs_code":{"id":102},"contract_line_item_id":801,"description":"less"}""", """{"id":3,"amount":"1.0","wbs_code_id":103}""");

        var changes = (await new ChangeOrderReader(test.Session).AddAsync(Standing, Contract with { ApprovedChangeOrders = 5m }, Token)).ChangeOrders!;

        Assert.Equal([(71L, "1", "approved", "", 5m), (72L, "2", "draft", $"{Origin}:change:1", -1.5m)], changes.Select(one => (one.Id, one.Number, one.Status, one.Mark, one.Total)));
        Assert.Equal([101L, 102L, 103L], changes.SelectMany(one => one.Lines).Select(line => line.WbsCodeId));
    }

    [Fact]
    public void A_line_that_says_nothing_comes_to_nothing()
    {
        Assert.Equal(new(0, 0, 0, ""), ChangeOrderReader.Read(new CommitmentChangeOrderLine()));
        Assert.Equal(new(101, 5m, 801, "more"), ChangeOrderReader.Read(new CommitmentChangeOrderLine() { WbsCodeId = 101, Amount = 5m, ContractLineId = 801, Description = " more " }));
    }

    private static Answered Test(AmendedOrderTreatment policy)
    {
        var test = new Answered(new() { AmendedOrders = policy });
        test.ProcoreLists($"v1.0/projects/{Project}/commitment_change_orders", 0);
        return test;
    }

    private static void Lines(Answered test, long change, params string[] lines) => test.Answer(
        $"GET /rest/v2.0/companies/{test.Connection.CompanyId}/projects/{Project}/commitment_change_orders/{change}/line_items", $$"""{"data":[{{string.Join(',', lines)}}]}""");
}
