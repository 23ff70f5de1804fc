using Sandbox;
using ZohoBooks.Client;

namespace Quickstart;

/// <summary>The first calls with ZohoBooks.Client.</summary>
internal static class ZohoBooksQuickstart
{
    public static async Task RunAsync(OrganizationData account, Func<HttpMessageHandler> sandbox)
    {
        // With an account of your own: your region, ids and secrets here, and nothing in the place of the wire.
        await using var books = ZohoBooksClient.Create(new ZohoBooksOptions
        {
            Region = ZohoRegion.UnitedStates,
            OrganizationId = account.OrganizationId,
            ClientId = account.ClientId,
            ClientSecret = account.ClientSecret,
            RefreshToken = account.RefreshToken,
        }.UsePrimaryHandler(sandbox));

        // A list is read while it is enumerated, page after page.
        var open = new List<PurchaseOrderSummary>();
        await foreach (var order in books.PurchaseOrders.ListAsync())
            if (order.Status == PurchaseOrderStatus.Open) open.Add(order);
        Console.WriteLine($"{open.Count} open orders");

        // Lines come with a single order.
        var first = await books.PurchaseOrders.GetAsync(open[0].PurchaseOrderId);
        Console.WriteLine($"{first.PurchaseOrderNumber} to {first.VendorName}: {first.CurrencyCode} {first.Total}");
        foreach (var line in first.LineItems)
            Console.WriteLine($"  {line.Quantity} {line.Unit} {line.Name} at {line.Rate}");

        try
        {
            await books.PurchaseOrders.GetAsync("1");
        }
        catch (ZohoBooksNotFoundException problem)
        {
            Console.WriteLine($"As expected: {problem.Message}");
        }
    }
}
