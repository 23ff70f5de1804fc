using System.Globalization;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// A vendor of Zoho has at most one company of Procore, an origin id at most one holder, and no company is made or changed without policy or a person's word, and none untold. Who has one gets no
/// second one, what people called a company it is called, and a vendor or a company that is gone is nobody's in silence.
/// </summary>
internal static class VendorsHeld
{
    private static readonly string[] Changing = ["/vendors/{id}", "/vendors/sync"];
    private static readonly string[] Routes = ["/vendors", .. Changing];

    /// <summary>After this long what people call a company does not cross with what was about to be written any more.</summary>
    public static readonly TimeSpan Crossing = TimeSpan.FromHours(2);

    /// <summary>Whether an entry of the audit is about a vendor, and no order.</summary>
    public static bool IsOf(AuditEntry entry) => entry.Record.StartsWith($"{RecordKind.Vendor}:", StringComparison.Ordinal);

    public static async Task HoldAsync(World world, Evidence evidence)
    {
        var links = evidence.Links.Confirmed(LinkKind.Vendor).ToList();
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

        WhoHasOneGetsNoSecondOne(evidence);
        WhatPeopleCalledThemTheyAreCalled(world, evidence);
        var open = (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).Select(item => item.Key).ToHashSet();
        foreach (var (record, end) in evidence.EndStates.Where(one => one.Key.StartsWith($"{RecordKind.Vendor}:", StringComparison.Ordinal)))
        {
            var (contact, reason) = (record.Split(':')[^1], evidence.Audit.Last(entry => entry.Kind == AuditKind.StateChanged && entry.Record == record).Reason);
            Assert.True(end is nameof(RecordState.Synced) or nameof(RecordState.Filtered) or nameof(RecordState.Skipped) || open.Contains(RecordKey.Vendor(contact)), $"{record} is {end} and nobody would notice: {reason}");
            var isGone = world.Merged.Contacts.ContainsKey(contact) || links.Exists(link => link.Zoho == contact && !held.ContainsKey(link.Procore));
            Assert.True(!isGone || end != nameof(RecordState.Synced), $"{record} is synced, though it or its company is gone, and nobody would notice: {reason}");
        }
    }

    /// <summary>No company is made for a vendor that has one, unless a person took that from it.</summary>
    private static void WhoHasOneGetsNoSecondOne(Evidence evidence)
    {
        var syncs = evidence.Writes.Where(write => write is { Side: SandboxSide.Procore, OriginIds: [_, ..], ResourceIds: [_, ..] } && write.Route.EndsWith("/vendors/sync", StringComparison.Ordinal));
        foreach (var (write, origin) in syncs.SelectMany(write => write.OriginIds.Distinct(), (write, origin) => (write, origin)))
        {
            var contact = origin.Split(':')[^1];
            var had = evidence.Audit.LastOrDefault(entry => entry.Kind == AuditKind.Linked && entry.Result.StartsWith($"Vendor {contact} = ", StringComparison.Ordinal) && Evidence.IsBefore(entry, write));
            var company = had?.Result.Split(' ')[^1];
            Assert.True(
                had is null || write.ResourceIds.Any(id => $"{id}" == company)
                    || evidence.Audit.Any(entry => entry.Kind == AuditKind.Decided && entry.At >= had.At && Evidence.IsBefore(entry, write) && (entry.Record == had.Record || entry.Reason.Contains($"Vendor {contact}.", StringComparison.Ordinal) || entry.Result.EndsWith($" {company}", StringComparison.Ordinal))),
                $"company {string.Join(", ", write.ResourceIds)} was made at {Evidence.At(write)} for vendor {contact}, which was linked to {company}, and nobody took that back");
        }
    }

    /// <summary>A name that people gave a company, and that Zoho never had, stands there until they say otherwise.</summary>
    private static void WhatPeopleCalledThemTheyAreCalled(World world, Evidence evidence)
    {
        var names = world.Sandbox.Procore.NamesOfVendors;
        foreach (var (company, (name, at)) in world.CompaniesNamed.Where(one => names.TryGetValue(one.Key, out var now) && now != one.Value.Name))
        {
            var linked = evidence.Audit.Where(entry => entry.Kind == AuditKind.Linked && entry.Result.StartsWith("Vendor ", StringComparison.Ordinal) && entry.Result.EndsWith($" = {company}", StringComparison.Ordinal))
                .Select(entry => RecordKey.Vendor(entry.Result.Split(' ')[1]).ToString()).ToHashSet(StringComparer.Ordinal);
            Assert.True(
                evidence.Audit.Any(entry => entry.Kind == AuditKind.Decided && linked.Contains(entry.Record))
                    || evidence.Writes.Any(write => write.Side == SandboxSide.Procore && Array.Exists(Changing, route => write.Route.EndsWith(route, StringComparison.Ordinal)) && write.ResourceIds.Contains(company)
                        && Evidence.At(write) >= at && Evidence.At(write) < at + NodaTime.Duration.FromTimeSpan(Crossing)),
                $"people called company {company} '{name}' at {at}, and it is called '{names[company]}', which nobody decided");
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

    /// <summary>Whether a person said that a company is the vendor of an order.</summary>
    public static bool IsDecided(World world, Evidence evidence, OrderSeen order, long company) => IsDecided(
        evidence.Audit,
        world.Merged,
        order.Data.VendorId,
        [.. evidence.Orders.Where(other => other.Data.VendorId == order.Data.VendorId).Select(other => RecordKey.PurchaseOrder(other.Data.Id).ToString())],
        company);

    /// <summary>
    /// Whether a person said that a company is a vendor's, or is that of one that was merged into it. What they said of another vendor counts for none; and who merged the company that they named
    /// into another one moved its commitments there.
    /// </summary>
    /// <param name="audit">What was decided.</param>
    /// <param name="merged">What people merged.</param>
    /// <param name="vendor">The vendor in Zoho.</param>
    /// <param name="orders">The records of its orders: what is decided about one of them is about it.</param>
    /// <param name="company">The company in Procore.</param>
    public static bool IsDecided(IEnumerable<AuditEntry> audit, MergedVendors merged, string vendor, IReadOnlyCollection<string> orders, long company)
    {
        var contacts = merged.Of(vendor).ToList();
        return audit.Any(entry => entry.Kind == AuditKind.Decided && entry.Result.Split(' ') is ["Link", var named, ..]
            && long.Parse(named, CultureInfo.InvariantCulture) is var id && (id == company || merged.Now(id) == company)
            && (orders.Contains(entry.Record) || contacts.Exists(contact => IsAbout(entry, contact))));
    }

    private static bool IsAbout(AuditEntry entry, string contact) => entry.Record == RecordKey.Vendor(contact).ToString()
        || entry.Reason.StartsWith($"{LinkKind.Vendor} {contact}.", StringComparison.Ordinal) || entry.Reason.Contains($"({contact}).", StringComparison.Ordinal);

    /// <summary>Whether the audit tells of a link that made a company an order's vendor.</summary>
    public static bool IsTold(World world, HashSet<string> linked, OrderSeen order, long company) =>
        world.Merged.Of(order.Data.VendorId).Any(contact => world.Merged.Companies.Keys.Where(one => world.Merged.Now(one) == company).Append(company).Any(one => linked.Contains($"Vendor {contact} = {one}")));
}
