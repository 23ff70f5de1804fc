using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// A vendor of Zoho has at most one company of Procore, an origin id at most one holder, and no company is made or changed without policy or a person's word, and none untold.
/// </summary>
internal static class VendorsHeld
{
    private static readonly string[] Routes = ["/vendors", "/vendors/{id}", "/vendors/sync"];

    /// <summary>Whether an entry of the audit is about a vendor, and no order.</summary>
    public static bool IsOf(AuditEntry entry) => entry.Record.StartsWith($"{RecordKind.Vendor}:", StringComparison.Ordinal);

    public static async Task HoldAsync(World world, Evidence evidence)
    {
        var links = (await world.Store.ListLinksAsync(World.ConnectionId, new() { Kind = LinkKind.Vendor })).Where(link => link.Status == LinkStatus.Confirmed).ToList();
        Assert.All(links.GroupBy(link => link.ZohoId), same => Assert.True(same.Count() == 1, $"vendor {same.Key} is linked to {string.Join(" and ", same.Select(link => link.ProcoreId))}"));
        var held = world.Sandbox.Procore.OriginsOfVendors;
        Assert.All(held.Where(one => one.Value.Length > 0).GroupBy(one => one.Value), same => Assert.True(same.Count() == 1, $"{string.Join(" and ", same.Select(one => one.Key))} both are {same.Key}"));

        var known = world.Sandbox.Data.Vendors.Select(one => one.ProcoreId).ToHashSet();
        var asked = evidence.Audit.Where(entry => IsOf(entry) && entry.Kind == AuditKind.Decided).Select(entry => entry.Record).ToHashSet(StringComparer.Ordinal);
        var intents = evidence.Audit.Where(entry => IsOf(entry) && entry.Kind == AuditKind.Intent).ToList();
        var treatment = world.Connection.Policies.Vendors?.Treatment ?? VendorTreatment.LinkOnly;
        foreach (var (company, origin) in held.Where(one => !known.Contains(one.Key)))
        {
            var intent = intents.Find(entry => entry.OriginId == origin);
            Assert.True(
                intent is not null && (treatment == VendorTreatment.Create || (treatment == VendorTreatment.Review && asked.Contains(intent.Record))),
                $"company {company} ({origin}) was made where policy says {treatment}, and {(intent is null ? "nobody told" : "nobody decided")}");
        }

        foreach (var write in evidence.Writes.Where(write => write.Side == SandboxSide.Procore && Array.Exists(Routes, route => write.Route.EndsWith(route, StringComparison.Ordinal)) && write.ProjectId is null))
        {
            Assert.True(treatment != VendorTreatment.LinkOnly, $"{write.Method} {write.Route} was written, and policy only links vendors");
            Assert.True(intents.Exists(entry => Evidence.IsBefore(entry, write)), $"{write.Method} {write.Route} had no intent");
        }

        var open = (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).Select(item => item.Key).ToHashSet();
        await foreach (var vendor in world.Store.ReadRecordsAsync(World.ConnectionId, new() { Kind = RecordKind.Vendor }))
        {
            Assert.True(vendor.State is RecordState.Synced or RecordState.Filtered or RecordState.Skipped || open.Contains(vendor.Key), $"{vendor.Key} is {vendor.State} and nobody would notice: {vendor.Reason}");
        }
    }

    /// <summary>Whether a company is the vendor of an order, as the data has it, and people merged vendors since.</summary>
    public static bool IsRight(World world, Evidence evidence, OrderSeen order, long company)
    {
        var own = CompanyOf(order.Data.VendorId);
        var isSettled = evidence.EndOf(order) == nameof(RecordState.Synced) && own is not null;
        return (isSettled ? [own] : world.Merged.Of(order.Data.VendorId).Select(CompanyOf)).Any(one => one is { } id && (id == company || world.Merged.Now(id) == company))
            || (world.Sandbox.Procore.OriginsOfVendors.TryGetValue(company, out var origin) && world.Merged.Of(order.Data.VendorId).Any(contact => origin.EndsWith($":contact:{contact}", StringComparison.Ordinal)));

        long? CompanyOf(string contact) => evidence.Vendors.GetValueOrDefault(contact);
    }

    /// <summary>Whether the audit tells of a link that made a company an order's vendor.</summary>
    public static bool IsTold(World world, HashSet<string> linked, OrderSeen order, long company) =>
        world.Merged.Of(order.Data.VendorId).Any(contact => world.Merged.Companies.Keys.Where(one => world.Merged.Now(one) == company).Append(company).Any(one => linked.Contains($"Vendor {contact} = {one}")));
}
