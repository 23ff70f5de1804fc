using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// What waits for a person's go-ahead, planned from what was read last: what a first pass found, and what a pause or a pilot holds back.
/// </summary>
public sealed record WaitingReport
{
    /// <summary>How far the connection goes.</summary>
    public required SyncState State { get; init; }

    /// <summary>When this was put together.</summary>
    public required Instant At { get; init; }

    /// <summary>
    /// As of when the orders and links of it stand so (<see cref="ConnectionHealth.AsOf"/>); null while a service was never read to the
    /// end.
    /// </summary>
    public Instant? AsOf { get; init; }

    /// <summary>
    /// Whether every scan ran to its end and no order is left to look at but those that failed. Until then more may come, and nothing
    /// follows from what is missing.
    /// </summary>
    public required bool IsComplete { get; init; }

    /// <summary>The orders whose plans wait, by number.</summary>
    public required IReadOnlyList<WaitingOrder> Orders { get; init; }

    /// <summary>What they come to, by project and currency.</summary>
    public required IReadOnlyList<WaitingTotal> Projects { get; init; }

    /// <summary>What they come to, by vendor and currency.</summary>
    public required IReadOnlyList<WaitingTotal> Vendors { get; init; }

    /// <summary>
    /// The vendors of Zoho Books that would be made or changed in Procore's directory, by name; none where policy only links vendors.
    /// </summary>
    public IReadOnlyList<WaitingVendor> VendorWrites { get; init; } = [];

    /// <summary>The records of a host's own kinds that would be written, by name; none where the host has no such kinds.</summary>
    public IReadOnlyList<WaitingRecord> Records { get; init; } = [];

    /// <summary>The links that would be stored, each with what it rests on: proposals until then, the certain ones too.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>The hash of what waits, orders, vendors, records and links: a go-ahead that names it is for what was looked at.</summary>
    public string Hash => ContentHash.Of(string.Join(
        "\n",
        Orders.Select(order => $"{order.OrderId} {order.Hash}")
            .Concat(Links.Select(link => FormattableString.Invariant($"{link.Kind} {link.ZohoId} {link.ProjectId} {link.ProcoreId}")))
            .Concat(VendorWrites.Select(vendor => $"write {vendor.ContactId} {vendor.Hash} {vendor.Reason}"))
            .Concat(Records.Select(record => $"record {record.Key} {record.Hash} {record.Reason}"))
            .OrderBy(line => line, StringComparer.Ordinal)));

    /// <summary>How many orders stand where.</summary>
    public required IReadOnlyDictionary<RecordState, int> States { get; init; }

    /// <summary>How many questions are open for people, by the codes of their findings.</summary>
    public required IReadOnlyDictionary<string, int> Questions { get; init; }
}

/// <summary>One vendor that would be made or changed in Procore's directory.</summary>
/// <param name="ContactId">The contact_id in Zoho.</param>
/// <param name="Name">Its name in Zoho.</param>
/// <param name="Reason">What would be written, and why it waits, in words.</param>
public sealed record WaitingVendor(string ContactId, string Name, string Reason)
{
    /// <summary>The hash of what would be written: a go-ahead is bound to it. Empty for what an earlier version left.</summary>
    public string Hash { get; init; } = string.Empty;
}

/// <summary>One record of a host's own kind that would be written.</summary>
/// <param name="Key">The record.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Reason">What would be written, and why it waits, in words.</param>
/// <param name="Hash">The hash of what would be written: a go-ahead is bound to it.</param>
public sealed record WaitingRecord(RecordKey Key, string Name, string Reason, string Hash);

/// <summary>One order whose plan waits.</summary>
public sealed record WaitingOrder
{
    /// <summary>The order's purchaseorder_id.</summary>
    public required string OrderId { get; init; }

    /// <summary>The order's number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>Its vendor in Zoho, by contact_id.</summary>
    public required string VendorId { get; init; }

    /// <summary>The vendor's name on the order.</summary>
    public required string VendorName { get; init; }

    /// <summary>Why it waits and what would be written, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>The hash of what waits: what an approval of this order names.</summary>
    public string Hash { get; init; } = string.Empty;

    /// <summary>Who approved it already; null when nobody did.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The commitments that would be written.</summary>
    public required IReadOnlyList<WaitingCommitment> Commitments { get; init; }
}

/// <summary>One commitment that would be written.</summary>
/// <param name="ProjectId">The Procore project.</param>
/// <param name="ProjectName">The project's name.</param>
/// <param name="Currency">The currency of the total.</param>
/// <param name="Total">What it shall come to, with its change orders: those that are approved, and those of the sync that wait.</param>
/// <param name="IsNew">Whether Procore has none yet.</param>
/// <param name="Status">The status that it shall end in.</param>
public sealed record WaitingCommitment(long ProjectId, string ProjectName, string Currency, decimal Total, bool IsNew, string Status)
{
    /// <summary>What it comes to as it stands in Procore, counted alike; null where it is new.</summary>
    public decimal? Before { get; init; }

    /// <summary>What the change order comes to that would be written for it; null where none would.</summary>
    public decimal? ChangeOrder { get; init; }

    /// <summary>
    /// What else an approval is bound to and would be written: number, title, description, dates (as in 2026-11-30), terms, whether it is
    /// private, the retainage in percent, and custom fields, by their names; without those that are empty.
    /// </summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}

/// <summary>What would be written of one project or vendor, in one currency.</summary>
/// <param name="Id">The project's or vendor's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Commitments">How many commitments.</param>
/// <param name="Total">What they come to, with their change orders.</param>
public sealed record WaitingTotal(string Id, string Name, string Currency, int Commitments, decimal Total);
