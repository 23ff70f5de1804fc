using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests;

/// <summary>Which links are read for one order, and that they decide it as all links together would.</summary>
public sealed class OrderLinkReaderTests
{
    private static readonly OrderSnapshot Order = Scenario.Order(Scenario.Line("1", 10), Scenario.Line("2", 20, project: "p2", code: "03-100 Concrete"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_linked_vendor_needs_its_own_links_and_those_of_the_same_vendor_in_Procore()
    {
        var links = await ReadAsync(Link("900", 7), Link("900", 8, LinkStatus.Rejected), Link("901", 7), Link("902", 9), Link("903", 8, LinkStatus.Rejected));

        Assert.Equal([("900", 7), ("900", 8), ("901", 7)], links.All.Select(link => (link.ZohoId, (int)link.ProcoreId)));
        Assert.True(links.IsRejected(LinkKind.Vendor, "900", 8));
        Assert.Equal(2, links.FindByProcoreId(LinkKind.Vendor, 7).Count);
    }

    [Fact]
    public async Task A_vendor_that_is_not_linked_needs_those_that_say_something_of_its_name_or_of_whom_it_may_be()
    {
        var links = await ReadAsync(
        [
            Link("900", 8, LinkStatus.Rejected), Link("901", 7) with { ZohoName = "Acme Electric, Incorporated" }, Link("902", 9), Link("904", Scenario.Acme),
            .. Enumerable.Range(1000, 100).Select(i => Link($"{i}", i) with { ZohoName = $"Others {i}", ProcoreName = $"Others {i}" }),
        ]);

        Assert.Equal(["900", "901", "904"], links.All.Select(link => link.ZohoId).Order());
        Assert.True(links.IsRejected(LinkKind.Vendor, "900", 8));
        Assert.Equal([7], links.VendorsKnownAs(CompanyName.Parse("Acme Electric Inc").Canonical));
    }

    [Fact]
    public async Task The_links_of_all_vendors_are_read_once_for_all_orders_of_a_batch()
    {
        var (store, counts) = CountingStore.Of(new InMemorySyncStore());
        await store.SaveAsync(Acme, new() { Links = [.. Enumerable.Range(1000, 100).Select(i => Link($"{i}", i))] }, Token);
        var reader = new OrderLinkReader(store, Connection());
        var input = Scenario.Input(Order);
        counts.Forget();
        for (var order = 0; order < 10; order++)
        {
            await reader.WithOthersAsync(LinkSet.Empty, VendorIdentityRule.VendorOf(Order, null, input.Company), input.Company.Vendors, Token);
        }

        Assert.Equal(100, counts.Answers[nameof(ISyncStore.ListLinksAsync)]);
    }

    [Fact]
    public async Task Lines_need_the_links_of_their_projects_and_of_the_codes_that_are_written_on_them()
    {
        var links = await ReadAsync(
            Link("p1", 70, kind: LinkKind.Project), Link("p2", 71, LinkStatus.Rejected, LinkKind.Project), Link("p9", 72, kind: LinkKind.Project),
            Link("02-300", 1, kind: LinkKind.CostCode, project: 70), Link("02-300", 2, kind: LinkKind.CostCode, project: 71),
            Link("03-100", 3, kind: LinkKind.CostCode, project: 70), Link("05-000", 4, kind: LinkKind.CostCode, project: 70));

        Assert.Equal([1, 2, 3, 70, 71], links.All.Select(link => link.ProcoreId).Order());
    }

    [Fact]
    public async Task The_plan_is_that_of_all_links_together()
    {
        Link[] all =
        [
            Link("900", Scenario.Acme), Link("901", Scenario.Acme), Link("902", 7003, LinkStatus.Rejected), Link("p1", Scenario.Riverside, kind: LinkKind.Project),
            Link("p3", Scenario.Harbor, kind: LinkKind.Project), Link("02-300", 1, kind: LinkKind.CostCode, project: Scenario.Riverside),
            Link("05-000", 2, kind: LinkKind.CostCode, project: Scenario.Riverside),
        ];
        Link[] known =
        [
            Link("901", 7002) with { ProcoreName = "Acme Electric Inc", FormerNames = ["Acme Electric, Incorporated"] }, Link("902", 7003) with { ZohoName = "Acme Electric" },
            Link("903", 7002) with { ZohoName = "Unlike" },
        ];
        foreach (var links in new[] { all, all[1..], all[3..], [], known, known[1..], [.. all[3..], .. known], [all[1], .. all[3..], .. known] })
        {
            var input = Scenario.Input(Order);
            var (whole, needed) = (Scenario.Plan(input with { Links = new(links) }), Scenario.Plan(input with { Links = await ReadAsync(links) }));

            Assert.Equal(Parts(whole), Parts(needed));
        }

        static string Parts(OrderPlan plan) => string.Join(
            "\n",
            [$"{plan.Outcome}", plan.Reason, .. plan.Answers.Select(decision => $"{decision}"), .. plan.Steps.Select(step => step.Sentence), .. plan.NewLinks.Select(link => $"{link}")]);
    }

    private static async Task<LinkSet> ReadAsync(params Link[] links)
    {
        var store = new InMemorySyncStore();
        await store.SaveAsync(Acme, new() { Links = links }, Token);
        var reader = new OrderLinkReader(store, Connection() with { OrganizationId = Scenario.Organization });
        var (read, company) = (await reader.ReadAsync(Order, null, Token), Scenario.Input(Order).Company);
        return read.Find(LinkKind.Vendor, Order.VendorId) is not null ? read
            : await reader.WithOthersAsync(read, VendorIdentityRule.VendorOf(Order, null, company), company.Vendors, Token);
    }
}
