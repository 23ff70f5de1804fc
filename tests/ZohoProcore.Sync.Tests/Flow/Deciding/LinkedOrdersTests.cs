using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>Which orders are looked at again when a link changes.</summary>
public sealed class LinkedOrdersTests
{
    private readonly InMemorySyncStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_vendor_has_the_orders_that_were_written_to_it_and_those_that_ask_for_it()
    {
        await StoreAsync();

        Assert.Equal(["1", "2", "7"], await AffectedAsync(LinkKind.Vendor, "900", 7));
        Assert.Equal(["3"], await AffectedAsync(LinkKind.Vendor, "901", 8));
    }

    [Fact]
    public async Task A_project_has_the_orders_with_a_commitment_in_it_whoever_the_vendor_is()
    {
        await StoreAsync();

        Assert.Equal(["2", "3", "4"], await AffectedAsync(LinkKind.Project, "p2", Scenario.Harbor));
    }

    [Fact]
    public async Task A_cost_code_has_those_of_its_project_and_of_others_what_is_written_on_it_or_waits_for_it()
    {
        await StoreAsync();

        Assert.Equal(["1", "4", "8"], await AffectedAsync(LinkKind.CostCode, "02-300", 5, Scenario.Riverside));
        Assert.Equal(["2", "3", "4", "8"], await AffectedAsync(LinkKind.CostCode, "02-300", 5, Scenario.Harbor));
        Assert.Equal(["2", "3", "4"], await AffectedAsync(LinkKind.CostCode, "02-301", 5, Scenario.Harbor));
    }

    private static WrittenCommitment Written(string order, long project, long contract, string vendor) =>
        Some.Commitment(order, project, contract) with { Image = new() { Fields = new() { ["vendor"] = vendor } } };

    private static ReviewItem Asking(string order, LinkKind kind, string zohoId, long project = 0, ReviewStatus status = ReviewStatus.Open) =>
        Some.Review("about " + order, order, status) is var item ? item with { Finding = item.Finding with { LinkTarget = new(kind, zohoId, project) } } : item;

    private ValueTask StoreAsync() => _store.SaveAsync(
        Some.Acme,
        new()
        {
            Commitments =
            [
                Written("1", Scenario.Riverside, 51, "7"), Written("2", Scenario.Harbor, 52, "7"), Written("3", Scenario.Harbor, 53, "8"),
                Written("4", Scenario.Harbor, 54, "9") with { MappedFrom = new() { ["line:1:code"] = "Cost Code: 02-300 Earthwork; Rent" } },
            ],
            Reviews =
            [
                Asking("7", LinkKind.Vendor, "900"), Asking("1", LinkKind.Vendor, "900"), Asking("6", LinkKind.Vendor, "900", status: ReviewStatus.Settled),
                Asking("8", LinkKind.CostCode, "02-300", Scenario.Riverside),
            ],
        },
        Token);

    private async Task<List<string>> AffectedAsync(LinkKind kind, string zohoId, long procoreId, long project = 0)
    {
        var keys = await LinkedOrders.ReadAsync(_store, Some.Acme, Some.Link(zohoId, procoreId, kind: kind, project: project), procoreId, Token);
        Assert.All(keys, key => Assert.Equal(RecordKind.PurchaseOrder, key.Kind));
        return [.. keys.Select(key => key.Id).Order(StringComparer.Ordinal)];
    }
}
