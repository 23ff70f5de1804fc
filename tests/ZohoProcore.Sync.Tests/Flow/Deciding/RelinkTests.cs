using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>A link is another one, the one that it was, or yet another one: whatever was written under any of them is asked about as it is now, and nobody has to look for it.</summary>
[Trait("Takes", "long")]
public sealed class RelinkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Back to the first firm, after each thing that a person may have answered meanwhile.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(ReviewAction.KeepProcore)]
    public async Task A_vendor_that_is_linked_back_leaves_no_question_and_no_decision(ReviewAction? answer)
    {
        using var order = await WrittenAsync(2);
        using var beside = order.Beside();
        var first = VendorOf(order);
        var second = Others(order)[0];
        await LinkAsync(order, first, second);
        Assert.Equal((FindingCodes.LinkChanged, FindingCodes.LinkChanged), (await order.FindingAsync(), await beside.FindingAsync()));
        if (answer is { } action)
        {
            await order.DecideAsync(action);
            Assert.Equal(RecordState.Skipped, (await order.RecordAsync()).State);
        }

        var listed = await LinkAsync(order, first, first.ProcoreId!.Value);

        Assert.Contains(RecordKey.PurchaseOrder(order.Id), listed);
        Assert.Contains(RecordKey.PurchaseOrder(beside.Id), listed);
        Assert.Equal((RecordState.Synced, RecordState.Synced), ((await order.RecordAsync()).State, (await beside.RecordAsync()).State));
        Assert.Empty(await OpenAsync(order));
        Assert.Empty(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));

        // And what was answered about the second one is no answer any more.
        await LinkAsync(order, first, second);
        Assert.Equal(FindingCodes.LinkChanged, await order.FindingAsync());
    }

    /// <summary>Who leaves an order out because of what a link would change does so for that link: on to a third firm it is asked about, and back at the first it is synced.</summary>
    [Theory]
    [InlineData(LinkKind.Vendor)]
    [InlineData(LinkKind.Project)]
    public async Task A_skip_lapses_when_the_link_is_another_one(LinkKind kind)
    {
        using var order = await WrittenAsync(1);
        var (first, second) = Ends(order, kind);
        await DecideAsync(order, kind, LinkAction.Link, second);
        await order.DecideAsync(ReviewAction.Skip);
        Assert.Equal(RecordState.Skipped, (await order.RecordAsync()).State);
        await order.SyncAsync();
        Assert.Equal(RecordState.Skipped, (await order.RecordAsync()).State);

        await DecideAsync(order, kind, LinkAction.Link, first);
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Empty(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
        await DecideAsync(order, kind, LinkAction.Link, second);
        Assert.Equal(kind == LinkKind.Vendor ? FindingCodes.LinkChanged : FindingCodes.CommitmentLeftBehind, await order.FindingAsync());
    }

    /// <summary>On to a third firm: the question is about that, whatever was answered about the second.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(ReviewAction.KeepProcore)]
    public async Task A_vendor_that_is_linked_once_more_is_asked_about_as_it_is_now(ReviewAction? answer)
    {
        using var order = await WrittenAsync(1);
        var first = VendorOf(order);
        var others = Others(order);
        await LinkAsync(order, first, others[0]);
        if (answer is { } action)
        {
            await order.DecideAsync(action);
        }

        var listed = await LinkAsync(order, first, others[1]);

        Assert.Contains(RecordKey.PurchaseOrder(order.Id), listed);
        var item = Assert.Single(await order.ReviewsAsync());
        Assert.Equal((FindingCodes.LinkChanged, $"{others[1]}"), (item.Finding.Code, Assert.Single(item.Finding.Differences!).Zoho));
        Assert.Empty(await order.Test.Store.ListDecisionsAsync(Sandboxed.Id, order.Id, Token));
    }

    /// <summary>The ways back from a link to another firm or project.</summary>
    [Theory]
    [InlineData(LinkKind.Vendor, LinkAction.Reject)]
    [InlineData(LinkKind.Vendor, LinkAction.Unlink)]
    [InlineData(LinkKind.Project, LinkAction.Link)]
    [InlineData(LinkKind.Project, LinkAction.Unlink)]
    [InlineData(LinkKind.Project, LinkAction.Reject)]
    public async Task Every_way_back_reaches_what_was_written_before(LinkKind kind, LinkAction back)
    {
        using var order = await WrittenAsync(1);
        var (first, second) = Ends(order, kind);
        await DecideAsync(order, kind, LinkAction.Link, second);
        Assert.NotEmpty(await order.ReviewsAsync());

        var listed = await DecideAsync(order, kind, back, back == LinkAction.Link ? first : second);

        Assert.Contains(RecordKey.PurchaseOrder(order.Id), listed);
        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
        Assert.Equal(ReconciliationResult.Ties, (await order.RowAsync()).Result);
    }

    /// <summary>What waits there for something else than the link waits no more when the link is back.</summary>
    [Fact]
    public async Task A_project_that_is_linked_back_reaches_what_could_not_even_be_planned_in_the_other_one()
    {
        using var order = new OneOrder();
        order.Write(1_000);
        await order.SyncAsync();
        await QuietAsync(order);
        var other = order.Projects.Skip(1).First(project => project.WbsCodes.All(code => code.FlatCode != order.Code.FlatCode));
        await DecideAsync(order, LinkKind.Project, LinkAction.Link, other.ProcoreId!.Value);
        Assert.DoesNotContain(await order.ReviewsAsync(), item => item.Finding.LinkTarget?.Kind == LinkKind.Project);

        await DecideAsync(order, LinkKind.Project, LinkAction.Link, order.Projects[0].ProcoreId!.Value);

        Assert.Equal((RecordState.Synced, null), ((await order.RecordAsync()).State, await order.FindingAsync()));
    }

    private static (long First, long Second) Ends(OneOrder order, LinkKind kind) => kind == LinkKind.Vendor
        ? (VendorOf(order).ProcoreId!.Value, Others(order)[0])
        : (order.Projects[0].ProcoreId!.Value, ByHand.InBoth(order).Project.ProcoreId!.Value);

    private static VendorData VendorOf(OneOrder order)
    {
        var id = order.Test.Vendors.Zoho.Orders.Single(one => one.Id == order.Id).VendorId;
        return order.Test.Vendors.Data.Vendors.First(one => one.ZohoId == id);
    }

    private static List<long> Others(OneOrder order) =>
    [
        .. order.Test.Vendors.Data.Vendors.Where(vendor => vendor is { ProcoreId: not null, ZohoId: not null, ProcoreActive: true, Kind: VendorKind.Plain })
            .Select(vendor => vendor.ProcoreId!.Value).Where(id => id != VendorOf(order).ProcoreId).Take(2),
    ];

    /// <summary>Orders of one vendor on a code that two projects have, written, and nothing is looked at of itself any more.</summary>
    private static async Task<OneOrder> WrittenAsync(int orders)
    {
        var order = new OneOrder(orders: orders + 2);
        var vendor = order.Test.Vendors.Data.Vendors.First(one => one is { ProcoreId: not null, ZohoId: not null, ProcoreActive: true, Kind: VendorKind.Plain });
        var code = ByHand.InBoth(order).Code;
        foreach (var one in orders == 1 ? [order] : new[] { order, order.Beside() })
        {
            one.Write(1_000);
            one.EditLine(0, line => one.On(one.Projects[0], code) with { Id = line.Id, Quantity = 1, Rate = 1_000 });
            one.Edit(zoho => zoho with { VendorId = vendor.ZohoId! });
        }

        await order.SyncAsync();
        await QuietAsync(order);
        return order;
    }

    private static async Task QuietAsync(OneOrder order)
    {
        for (var hour = 0; hour < 30; hour++)
        {
            order.Test.Time.Advance(TimeSpan.FromHours(1));
            await order.Test.RunAsync();
        }

        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    private static async Task<List<ReviewItem>> OpenAsync(OneOrder order) =>
        [.. (await order.Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token)).Where(item => item.Finding.Code == FindingCodes.LinkChanged)];

    private static Task<IReadOnlyList<RecordKey>> LinkAsync(OneOrder order, VendorData vendor, long firm) => DecideAsync(order, new() { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = vendor.ZohoId!, ProcoreId = firm, By = "ann" });

    private static Task<IReadOnlyList<RecordKey>> DecideAsync(OneOrder order, LinkKind kind, LinkAction action, long procoreId) => DecideAsync(
        order,
        new() { Action = action, Kind = kind, ZohoId = kind == LinkKind.Vendor ? VendorOf(order).ZohoId! : order.Projects[0].ZohoId!, ProcoreId = procoreId, By = "ann" });

    /// <summary>A person decides, and only what the decision made due is looked at.</summary>
    private static async Task<IReadOnlyList<RecordKey>> DecideAsync(OneOrder order, LinkDecision decision)
    {
        var listed = await order.Test.Engine.DecideLinkAsync(Sandboxed.Id, decision, Token);
        await order.Test.RunAsync();
        return listed;
    }
}
