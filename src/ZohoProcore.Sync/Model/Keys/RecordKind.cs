namespace ZohoProcore.Sync;

/// <summary>What kind of record a key names. An open set: a store keeps kinds that this version does not know.</summary>
/// <param name="Value">The stable name, as stored and as written to the audit.</param>
public readonly record struct RecordKind(string Value)
{
    /// <summary>A Zoho Books purchase order; the id is the purchaseorder_id.</summary>
    public static RecordKind PurchaseOrder { get; } = new("zoho.purchaseorder");

    /// <summary>A Procore purchase order contract; the id is <c>project/contract</c>.</summary>
    public static RecordKind Commitment { get; } = new("procore.commitment");

    /// <summary>
    /// The vendors and projects of both sides and the cost codes, cost types and WBS codes of the projects in use; the id is empty for all
    /// of it, or says which part.
    /// </summary>
    public static RecordKind Directory { get; } = new("directory");

    /// <summary>A Zoho Books vendor that is kept in step with Procore's company directory; the id is the contact_id.</summary>
    public static RecordKind Vendor { get; } = new("zoho.vendor");

    /// <summary>The recurring scan for orders that were modified lately; the id is empty.</summary>
    public static RecordKind OrderScan { get; } = new("scan.orders");

    /// <summary>The recurring scan for commitments that were modified lately in Procore; the id is empty.</summary>
    public static RecordKind CommitmentScan { get; } = new("scan.commitments");

    /// <summary>The recurring scan over every order, which finds what webhooks and incremental scans missed; the id is empty.</summary>
    public static RecordKind FullScan { get; } = new("scan.all");

    /// <summary>The connection itself; the id is empty.</summary>
    public static RecordKind Connection { get; } = new("connection");

    /// <summary>Whether it is a kind of a host's own, or of another version: none of these.</summary>
    internal bool IsHosts => this != PurchaseOrder && this != Commitment && this != Directory && this != Vendor
        && this != OrderScan && this != CommitmentScan && this != FullScan && this != Connection;

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
