using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using EmbeddedHost;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>Orders, found and each told from both sides.</summary>
[Collection(SimulatedTime.Name)]
public sealed class OrderPageTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Orders_are_paged_and_none_is_shown_twice_or_left_out()
    {
        var (shown, pages) = (new List<string>(), 0);
        for (var path = "/orders"; path is not null; pages++)
        {
            var page = await _host.ShownAsync(path);
            shown.AddRange(page.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(2, pages);
        Assert.Equal((await _host.RecordsAsync()).Select(record => $"/orders/sandbox/{record.Key.Id}"), shown);
    }

    [Fact]
    public async Task An_order_is_found_by_number_vendor_amount_and_commitment()
    {
        var order = (await _host.RecordsAsync()).First(record => record.State == RecordState.Synced);
        var commitment = (await _host.Web.Runtime.Store.ListCommitmentsAsync("sandbox", new() { OrderIds = [order.Key.Id] }, Token))[0];
        string[] known =
        [
            order.OrderNumber.ToLowerInvariant(), order.VendorName[..4], order.Total.ToString(CultureInfo.InvariantCulture), PageWords.Money(order.Total),
            commitment.OriginId, commitment.ContractId.ToString(CultureInfo.InvariantCulture), order.Key.Id,
        ];
        foreach (var find in known)
        {
            var page = await _host.ShownAsync($"/orders?find={Uri.EscapeDataString($" {find} ")}");
            Assert.True(page.QuerySelector($"a[href='/orders/sandbox/{order.Key.Id}']") is not null, find);
            Assert.Equal($" {find} ", page.QuerySelector("input[name=find]")!.GetAttribute("value"));
        }

        Assert.Contains("No order is like that.", (await _host.ShownAsync("/orders?find=no+such+thing")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Of several decisions that are alike each says what it is about, and so does its way back.</summary>
    [Fact]
    public async Task Decisions_that_are_alike_are_told_apart()
    {
        var order = (await _host.RecordsAsync()).First(record => record.State == RecordState.Synced);
        OrderDecision[] decisions =
        [
            .. ((string[])["line-1", "line-2"]).Select(line => new OrderDecision(order.Key.Id, ReviewAction.Waive, "state", "Ann") { Id = line, Code = FindingCodes.WbsCodeNotBudgeted, Subject = line }),
            .. ((string[])["title", "number"]).Select(field => new OrderDecision(order.Key.Id, ReviewAction.KeepProcore, "state", "Ann") { Id = field, Code = FindingCodes.CommitmentChanged, Subject = "zb:1", Fields = [new(field, "there", "here")] }),
            new(order.Key.Id, ReviewAction.Skip, "state", "Ann") { Id = "earlier" },
        ];
        await _host.Web.Runtime.Store.SaveAsync("sandbox", new() { Decisions = decisions }, Token);
        var page = await _host.ShownAsync($"/orders/sandbox/{order.Key.Id}");
        var forms = page.QuerySelectorAll("form[action='/decisions/withdraw']").ToList();
        Assert.Equal(decisions.Length, forms.Count);
        Assert.Distinct(forms.Select(form => form.GetAttribute("aria-label")));
        Assert.Distinct(forms.Select(form => form.QuerySelector("button")!.TextContent));
        Assert.Distinct(forms.Select(form => form.Closest("li")!.FirstChild!.TextContent));
    }

    /// <summary>Neither service documents the addresses of its pages, so they are as somebody configured them; and nothing leads to another kind of address.</summary>
    [Fact]
    public async Task An_order_leads_to_its_pages_in_both_services()
    {
        var order = (await _host.RecordsAsync()).First(record => record.State == RecordState.Synced);
        var commitments = await _host.Web.Runtime.Store.ListCommitmentsAsync("sandbox", new() { OrderIds = [order.Key.Id] }, Token);
        var known = _host.Web.Runtime.Taken.Find("sandbox")!;
        await IsLinkedAsync("javascript:{id}");
        await IsLinkedAsync("https://books.example/{organization}/{id}", [
            $"https://books.example/{known.Connection.OrganizationId}/{order.Key.Id}",
            .. commitments.Select(one => string.Create(CultureInfo.InvariantCulture, $"https://site.example/{known.Connection.CompanyId}/{one.ProjectId}/{one.ContractId}"))]);

        async Task IsLinkedAsync(string template, params string[] expected)
        {
            _host.Web.Runtime.Taken.Put(new(known.Connection, known.Credentials)
            {
                WebAddresses = new() { PurchaseOrder = template, Commitment = expected.Length == 0 ? template : "https://site.example/{company}/{project}/{id}" },
            });
            var page = await _host.ShownAsync($"/orders/sandbox/{order.Key.Id}");
            Assert.Equal(expected, page.QuerySelectorAll("main a[rel=noreferrer]").Select(link => link.GetAttribute("href")!));
        }
    }

    /// <summary>Every order, whatever became of it: its lines add up on each side, and where both sides agree they are the same line by line.</summary>
    [Fact]
    public async Task Every_order_is_told_from_both_sides_line_by_line()
    {
        var tables = 0;
        foreach (var record in await _host.RecordsAsync())
        {
            var page = await _host.ShownAsync($"/orders/sandbox/{record.Key.Id}");
            Assert.Equal($"Order {record.OrderNumber}", page.QuerySelector("h1")!.TextContent);
            Assert.NotEmpty(page.QuerySelectorAll("ol.events li"));
            foreach (var table in page.QuerySelectorAll("table[data-project]"))
            {
                for (var side = 1; side <= 2; side++)
                {
                    var lines = table.QuerySelectorAll("tbody tr").Select(row => row.Children[side]).Where(cell => cell.TextContent != "–").ToList();
                    if (lines.Count > 0) Assert.Equal(PagedHost.Amount(table.QuerySelector("tfoot tr")!.Children[side]), lines.Sum(PagedHost.Amount));
                }

                if (record.State != RecordState.Synced) continue;
                Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(row.Children[1].TextContent, row.Children[2].TextContent));
                tables++;
            }
        }

        Assert.InRange(tables, 10, 1000);
    }

    /// <summary>Both sides as they are now against what was done then; for good only when somebody says so, and in their name.</summary>
    [Fact]
    public async Task An_order_is_planned_now_with_the_difference_to_what_was_done_and_looked_at_again()
    {
        var order = (await _host.RecordsAsync()).First(record => record.State == RecordState.Synced);
        var path = $"/orders/sandbox/{order.Key.Id}";
        var form = (IDocument page) => page.QuerySelectorAll($"form[action='{path}']").Single();
        var audited = (await _host.AuditAsync()).Count;
        var (status, same) = await _host.SendAsync(path, form, "plan");
        Assert.True(status == HttpStatusCode.OK, same.Body!.TextContent);
        Assert.Contains("It stands as it was left.", same.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Today's rules decide the same about what was read then.", same.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(same.QuerySelectorAll("[data-difference], [data-step]"));
        Assert.NotEmpty(same.QuerySelectorAll("table[data-project]"));

        foreach (var line in (int[])[1, 2]) await _host.EditAsync($$"""{"number":"{{order.OrderNumber}}","line":{{line}},"quantity":9999}"""); // the first may be a heading
        var (changed, other) = await _host.SendAsync(path, form, "plan");
        Assert.True(changed == HttpStatusCode.OK, other.Body!.TextContent);
        Assert.Contains("It does not stand as it was left.", other.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(other.QuerySelectorAll("[data-difference], [data-step]").Length > 0 || other.QuerySelectorAll("main .asks").Length > 1, other.Body.TextContent);
        Assert.Contains("Today's rules decide the same about what was read then.", other.Body.TextContent, StringComparison.Ordinal);
        Assert.All(same.QuerySelectorAll("table[data-room] tbody tr").Concat(other.QuerySelectorAll("table[data-room] tbody tr")), row =>
            Assert.Equal(PagedHost.Amount(row.Children[1]) - PagedHost.Amount(row.Children[2]), PagedHost.Amount(row.Children[3])));
        Assert.All(same.QuerySelectorAll("table[data-room] tbody tr"), row => Assert.Equal(0, PagedHost.Amount(row.Children[2]))); // what stands changes nothing
        Assert.NotEmpty(same.QuerySelectorAll("table[data-room] tbody tr"));
        Assert.Equal(audited, (await _host.AuditAsync()).Count); // nothing was written, stored or decided
        var left = (await _host.RecordsAsync()).Single(record => record.Key == order.Key);
        Assert.Equal((order.State, order.PlanHash, order.ReadAt), (left.State, left.PlanHash, left.ReadAt));

        var (looked, word) = await _host.SendAsync(path, form, "replay");
        Assert.True(looked == HttpStatusCode.OK, word.Body!.TextContent);
        Assert.Contains(await _host.AuditAsync(), entry => entry.Kind == AuditKind.Replayed && entry.Actor == Environment.UserName);
        await _host.UntilQuietAsync();
        Assert.NotEqual(order.ReadAt, (await _host.RecordsAsync()).Single(record => record.Key == order.Key).ReadAt);
    }
}
