using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>What follows an order: bills, cancelled items and files.</summary>
public sealed class ZohoBillTests
{
    [Fact]
    public async Task A_bill_names_its_order_line_by_line_and_the_order_its_bills()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var order = zoho.Server.Zoho.Orders.First(known => known.Status == "partially_billed");
        var row = Assert.Single((await zoho.GetAsync($"bills?purchaseorder_id={order.Id}")).Body!["bills"]!.AsArray())!;
        var bill = (await zoho.GetAsync($"bills/{row["bill_id"]}")).Body!["bill"]!;
        var detail = (await zoho.GetAsync($"purchaseorders/{order.Id}")).Body!["purchaseorder"]!;
        Assert.Equal((string?)row["bill_id"], (string?)detail["bills"]![0]!["bill_id"]);
        Assert.Equal((string?)row["bill_id"], (string?)row["is_opening_balance"]);
        Assert.Equal(order.Number, (string?)bill["purchaseorders"]![0]!["purchaseorder_number"]);

        var lines = detail["line_items"]!.AsArray().Where(line => (string?)line!["line_item_category"] == "line_item").ToDictionary(line => (string)line!["line_item_id"]!, line => line!);
        Assert.Equal(lines.Keys.Order(), bill["line_items"]!.AsArray().Select(line => (string)line!["purchaseorder_item_id"]!).Order());
        foreach (var line in bill["line_items"]!.AsArray())
            Assert.Equal(Number(line!["quantity"]), Number(lines[(string)line["purchaseorder_item_id"]!]["quantity_billed"]));
        Assert.InRange(Number(row["total"]), 0.01m, Number(detail["total"]));
    }

    [Fact]
    public async Task Bills_are_filtered_like_other_lists_and_need_their_scope()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        Assert.NotEmpty((await zoho.GetAsync("bills?status=open")).Body!["bills"]!.AsArray());
        Assert.Empty((await zoho.GetAsync("bills?status=paid")).Body!["bills"]!.AsArray());
        Assert.Equal(400, (await zoho.GetAsync("bills?status=open_ish")).Status);
        Assert.Empty((await zoho.GetAsync("bills?last_modified_time=2099-01-01T00:00:00%2B0000")).Body!["bills"]!.AsArray());
        Assert.Equal(404, (await zoho.GetAsync("bills/1")).Status);
        using var other = await new ZohoCaller(new SandboxOptions { ZohoScopes = "ZohoBooks.purchaseorders.READ" }).SignInAsync();
        Assert.Equal(401, (await other.GetAsync("bills")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelled_items_keep_their_quantity_and_whether_the_total_falls_is_a_switch(bool falls)
    {
        using var zoho = await new ZohoCaller(new SandboxOptions { Switches = new SandboxSwitches { Zoho = new ZohoSwitches { CancelledItemsLowerTheTotal = falls } } }).SignInAsync();
        var order = zoho.Server.Zoho.Orders.First(known => known.Lines[0] is { Category: "line_item", Quantity: > 1, Rate: > 0 });
        var before = (await zoho.GetAsync($"purchaseorders/{order.Id}")).Body!["purchaseorder"]!;
        await zoho.ControlAsync("zoho/edit", new JsonObject { ["number"] = order.Number, ["status"] = "closed", ["line"] = 1, ["quantity_cancelled"] = 1 });
        var after = (await zoho.GetAsync($"purchaseorders/{order.Id}")).Body!["purchaseorder"]!;
        Assert.Equal(("closed", true, false), ((string?)after["status"], (bool)after["has_qty_cancelled"]!, (bool)before["has_qty_cancelled"]!));
        Assert.Equal((Number(before["line_items"]![0]!["quantity"]), 1m), (Number(after["line_items"]![0]!["quantity"]), Number(after["line_items"]![0]!["quantity_cancelled"])));
        Assert.Equal(falls, Number(after["total"]) < Number(before["total"]));
    }

    [Fact]
    public async Task A_file_is_a_multipart_form_in_and_bytes_out()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var order = zoho.Server.Zoho.Orders[0].Id;
        var url = $"{ZohoCaller.Api}purchaseorders/{order}/attachment?organization_id={zoho.Organization.OrganizationId}";
        MultipartFormDataContent Form(string field, string name) => new() { { new ByteArrayContent([0x25, 0x50, 0x44, 0x46]), field, name } };

        Assert.Equal(404, (await zoho.GetAsync($"purchaseorders/{order}/attachment")).Status);
        Assert.Equal(400, (await zoho.SendAsync(HttpMethod.Post, url, Form("file", "a.pdf"))).Status);
        Assert.Equal(400, (await zoho.SendAsync(HttpMethod.Post, url, Form("attachment", "a.exe"))).Status);
        Assert.Equal(201, (await zoho.SendAsync(HttpMethod.Post, url, Form("attachment", "quote 7.pdf"))).Status);
        Assert.Equal("quote 7.pdf", (string?)(await zoho.GetAsync($"purchaseorders/{order}")).Body!["purchaseorder"]!["attachment_name"]);
        Assert.Equal("%PDF", (await zoho.GetAsync($"purchaseorders/{order}/attachment")).Text);
        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Delete, $"purchaseorders/{order}/attachment")).Status);
        Assert.Equal("", (string?)(await zoho.GetAsync($"purchaseorders/{order}")).Body!["purchaseorder"]!["attachment_name"]);
    }

    [Fact]
    public async Task An_order_is_printed_where_the_query_asks_for_it()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var order = zoho.Server.Zoho.Orders[0];
        var pdf = (await zoho.GetAsync($"purchaseorders/{order.Id}?accept=pdf")).Text;
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Contains(order.Number, pdf, StringComparison.Ordinal);
        Assert.Equal(400, (await zoho.GetAsync($"purchaseorders/{order.Id}?accept=docx")).Status);
    }

    private static decimal Number(JsonNode? node) => decimal.Parse(node!.ToJsonString(), CultureInfo.InvariantCulture);
}
