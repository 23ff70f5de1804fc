using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>What is sold and paid, on the wire.</summary>
public sealed class ZohoSalesTests
{
    [Fact]
    public async Task An_invoice_is_overdue_after_its_day_and_paid_by_payments_that_are_no_larger()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var customer = zoho.Server.Data.Projects[0].CustomerId;
        var made = await zoho.WriteAsync(HttpMethod.Post, "invoices", $$"""{"customer_id":"{{customer}}","payment_terms":10,"line_items":[{"name":"Survey","quantity":2,"rate":50}]}""");
        var id = (string)made.Body!["invoice"]!["invoice_id"]!;
        Assert.Equal((201, "draft", "2026-10-15"), (made.Status, (string?)made.Body["invoice"]!["status"], (string?)made.Body["invoice"]!["due_date"]));
        Assert.Equal(400, (await PayAsync(zoho, customer, id, 100)).Status); // a draft cannot be paid
        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Post, $"invoices/{id}/status/sent")).Status);
        zoho.Time.Advance(TimeSpan.FromDays(11));
        await zoho.SignInAsync();
        Assert.Equal("overdue", (string?)(await zoho.GetAsync("invoices?status=overdue")).Body!["invoices"]![0]!["status"]);
        Assert.Equal(400, (await PayAsync(zoho, customer, id, 100.01m)).Status);
        var paid = await PayAsync(zoho, customer, id, 40);
        Assert.Equal((201, 60m), (paid.Status, (decimal)paid.Body!["payment"]!["invoices"]![0]!["balance"]!));
        Assert.Equal("partially_paid", (string?)(await zoho.GetAsync($"invoices/{id}")).Body!["invoice"]!["status"]);
        Assert.Equal(400, (await zoho.WriteAsync(HttpMethod.Delete, $"invoices/{id}")).Status);
        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Delete, $"customerpayments/{paid.Body["payment"]!["payment_id"]}")).Status);
        Assert.Equal(200, (await zoho.WriteAsync(HttpMethod.Delete, $"invoices/{id}")).Status);
        Assert.Equal(404, (await zoho.GetAsync($"invoices/{id}")).Status);
    }

    [Theory]
    [InlineData("invoices", "invoice_number")]
    [InlineData("creditnotes", "creditnote_number")]
    [InlineData("estimates", "estimate_number")]
    [InlineData("salesorders", "salesorder_number")]
    public async Task A_document_takes_its_own_fields_alone_and_a_number_only_where_it_is_asked_to(string path, string number)
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var body = new JsonObject { ["customer_id"] = zoho.Server.Data.Projects[0].CustomerId, ["line_items"] = new JsonArray(new JsonObject { ["name"] = "Survey", ["rate"] = 5 }) };
        Assert.Equal(201, (await zoho.WriteAsync(HttpMethod.Post, path, body.ToJsonString())).Status);
        Assert.Equal(400, (await With("vendor_id", "1", path)).Status);
        Assert.Equal(400, (await With(number, "X-1", path)).Status);
        Assert.Equal(201, (await With(number, "X-1", path + "?ignore_auto_number_generation=true")).Status);
        Assert.Equal(400, (await With(number, "X-1", path + "?ignore_auto_number_generation=true")).Status);
        Assert.Equal("X-1", (string?)Assert.Single((await zoho.GetAsync($"{path}?{number}=X-1")).Body![path]!.AsArray())![number]);
        Assert.Equal(2, (await zoho.GetAsync(path)).Body![path]!.AsArray().Count);
        Assert.Equal(404, (await zoho.GetAsync(path + "/1")).Status);
        using var other = await new ZohoCaller(new SandboxOptions { ZohoScopes = "ZohoBooks.purchaseorders.READ" }).SignInAsync();
        Assert.Equal(401, (await other.GetAsync(path)).Status);

        Task<ZohoAnswer> With(string name, string value, string where)
        {
            var more = body.DeepClone().AsObject();
            more[name] = value;
            return zoho.WriteAsync(HttpMethod.Post, where, more.ToJsonString());
        }
    }

    private static Task<ZohoAnswer> PayAsync(ZohoCaller zoho, string customer, string invoice, decimal amount) => zoho.WriteAsync(
        HttpMethod.Post,
        "customerpayments",
        string.Create(CultureInfo.InvariantCulture, $$"""{"customer_id":"{{customer}}","payment_mode":"cash","date":"2026-10-16","amount":{{amount}},"invoices":[{"invoice_id":"{{invoice}}","amount_applied":{{amount}}}]}"""));
}
