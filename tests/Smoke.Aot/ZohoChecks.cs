using System.Text.Json;
using ZohoBooks.Client;

namespace Smoke.Aot;

/// <summary>List, get, create, update, errors and webhooks of Zoho Books.</summary>
internal static class ZohoChecks
{
    public const string HookSecret = "smokesecret12345";

    public static IZohoBooksClient Client(Uri sandbox, JsonElement credentials, IZohoTokenStore? store = null)
    {
        var options = new ZohoBooksOptions
        {
            Region = ZohoRegion.UnitedStates,
            OrganizationId = credentials.GetProperty("organization_id").GetString(),
            ClientId = credentials.GetProperty("client_id").GetString(),
            ClientSecret = credentials.GetProperty("client_secret").GetString(),
            RefreshToken = credentials.GetProperty("refresh_token").GetString(),
            LoopbackEndpoints = new LoopbackZohoEndpoints(sandbox, sandbox),
        };
        return ZohoBooksClient.Create(store is null ? options : options.UseTokenStore(store));
    }

    public static async Task RunAsync(Checks checks, Uri sandbox, JsonElement credentials, HookListener hooks, CancellationToken ct)
    {
        using IZohoBooksClient books = Client(sandbox, credentials);

        int rows = 0;
        PurchaseOrderSummary? first = null;
        await foreach (PurchaseOrderSummary row in books.PurchaseOrders.ListAsync(cancellationToken: ct))
        {
            first ??= row;
            rows++;
        }
        checks.That(rows == 24, "Zoho Books lists 24 orders");
        PurchaseOrder read = await books.PurchaseOrders.GetAsync(first!.PurchaseOrderId, ct);
        checks.That(read.Total == first.Total && read.LineItems.Count > 0, "an order that is read has the list's total, and lines");

        Contact vendor = await books.Contacts.CreateAsync(
            new() { ContactName = "Smoke & Fire LLC", ContactType = ContactType.Vendor, PaymentTerms = 30, BillingAddress = new Address { City = "Dover" } }, ct);
        checks.That(vendor is { ContactName: "Smoke & Fire LLC", PaymentTerms: 30, BillingAddress.City: "Dover" }, "a vendor that was created is answered as written");
        PurchaseOrder order = await books.PurchaseOrders.CreateAsync(
            new() { VendorId = vendor.ContactId, LineItems = [new() { Name = "Rebar", Quantity = 3, Rate = 49.99m }, new() { Name = "Sheets", Quantity = 2.5m, Rate = 10 }] }, ct);
        checks.That(order is { Total: 174.97m, VendorName: "Smoke & Fire LLC", LineItems.Count: 2 }, "a new order has its vendor, lines and total");
        HookListener.Hook hook = await hooks.NextAsync("/zoho", ct);
        checks.That(new ZohoWebhookVerifier(HookSecret).Verify(hook.Signature, hook.Body, hook.Query), "the webhook's signature is right");
        checks.That(!new ZohoWebhookVerifier("anothersecret1").Verify(hook.Signature, hook.Body, hook.Query), "the webhook's signature is not that of another secret");
        checks.That(
            ZohoWebhookEvent.TryParse(hook.Body, out ZohoWebhookEvent? announced) && announced.Entity == "purchaseorder" && announced.Id == order.PurchaseOrderId,
            "the webhook names the new order");

        PurchaseOrder changed = await books.PurchaseOrders.UpdateAsync(
            order.PurchaseOrderId, new() { Notes = "Call first.", LineItems = [.. order.LineItems.Select(PurchaseOrderLineInput.From)] }, ct);
        checks.That(changed is { Notes: "Call first.", Total: 174.97m, LineItems.Count: 2 }, "an update changes what it names");
        await books.PurchaseOrders.MarkOpenAsync(order.PurchaseOrderId, ct);
        checks.That((await books.PurchaseOrders.GetAsync(order.PurchaseOrderId, ct)).Status == PurchaseOrderStatus.Open, "an order is marked as open");

        var missing = await checks.FailsAsync<ZohoBooksNotFoundException>(() => books.PurchaseOrders.GetAsync("1", ct), "reading an order that is not there");
        checks.That(missing is { Status: 404, Code: "5", OutcomeUnknown: false }, "what is not there is a 404 with code 5");
        var taken = await checks.FailsAsync<ZohoBooksValidationException>(
            () => books.Contacts.CreateAsync(new() { ContactName = "Smoke & Fire LLC", ContactType = ContactType.Vendor }, ct), "creating a vendor twice");
        checks.That(taken is { Status: 400, Code: "3062" }, "a name is taken once");
        await books.PurchaseOrders.DeleteAsync(order.PurchaseOrderId, ct);
        await checks.FailsAsync<ZohoBooksNotFoundException>(() => books.PurchaseOrders.GetAsync(order.PurchaseOrderId, ct), "reading a deleted order");
    }
}
