using Procore.Client;
using Sandbox;

namespace Quickstart;

/// <summary>The first calls with Procore.Client.</summary>
internal static class ProcoreQuickstart
{
    public static async Task RunAsync(CompanyData account, Func<HttpMessageHandler> sandbox)
    {
        // With an account of your own: your company and service account here, and nothing in the place of the wire.
        using var procore = ProcoreClient.Create(new ProcoreOptions
        {
            Environment = ProcoreEnvironment.Production,
            CompanyId = account.CompanyId,
            ClientId = account.ClientId,
            ClientSecret = account.ClientSecret,
        }.UsePrimaryHandler(sandbox));

        Project? project = null;
        await foreach (var one in procore.Projects.ListAsync())
        {
            project ??= one;
            Console.WriteLine($"{one.ProjectNumber} {one.Name}");
        }

        // A commitment needs its vendor in the project first. Sync is an upsert by your own origin id: running this twice makes one commitment.
        Vendor? vendor = null;
        await foreach (var one in procore.Vendors.ListAsync()) vendor ??= one;
        if (!vendor!.ProjectIds.Contains(project!.Id)) await procore.Vendors.AddToProjectAsync(project.Id, vendor.Id);
        var result = await procore.PurchaseOrders.SyncAsync(
            project.Id,
            [new() { OriginId = "quickstart:1", Number = "QS-1", Title = "Rebar", VendorId = vendor.Id, Status = PurchaseOrderContractStatus.Draft }]);
        foreach (var item in result.Items)
            Console.WriteLine($"{item.Input.Number} for {vendor.Name}: {item.Outcome}, commitment {item.Entity?.Id}");
    }
}
