using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// Names one record that may have changed. A webhook, a scan, a replay and a person's click all end in a key; what to do about it is
/// decided from a fresh read, never from how the key came in.
/// </summary>
/// <param name="Kind">What the id names.</param>
/// <param name="Id">The vendor's id of the record, or empty where the kind names the only one.</param>
public readonly record struct RecordKey(RecordKind Kind, string Id)
{
    private const string AlignmentId = "alignment";
    private const string ProjectPrefix = "project/";
    private const string ZohoVendorPrefix = "zoho-vendor/";
    private const string ProcoreVendorPrefix = "procore-vendor/";

    /// <summary>The key of a Zoho Books purchase order.</summary>
    /// <param name="purchaseOrderId">The purchaseorder_id.</param>
    public static RecordKey PurchaseOrder(string purchaseOrderId) => new(RecordKind.PurchaseOrder, purchaseOrderId);

    /// <summary>The key of a Procore purchase order contract.</summary>
    /// <param name="projectId">The Procore project.</param>
    /// <param name="contractId">The purchase order contract.</param>
    public static RecordKey Commitment(long projectId, long contractId) =>
        new(RecordKind.Commitment, FormattableString.Invariant($"{projectId}/{contractId}"));

    /// <summary>The key of a Zoho Books vendor that is kept in step with Procore.</summary>
    /// <param name="contactId">The contact_id.</param>
    public static RecordKey Vendor(string contactId) => new(RecordKind.Vendor, contactId);

    /// <summary>The key of the recurring refresh of the whole directory.</summary>
    public static RecordKey Directory { get; } = new(RecordKind.Directory, string.Empty);

    /// <summary>The key of the vendors and projects of both sides.</summary>
    public static RecordKey CompanyDirectory { get; } = new(RecordKind.Directory, "company");

    /// <summary>The key of the cost codes, cost types and WBS codes of one project.</summary>
    /// <param name="projectId">The Procore project.</param>
    public static RecordKey ProjectCodes(long projectId) =>
        new(RecordKind.Directory, FormattableString.Invariant($"{ProjectPrefix}{projectId}"));

    /// <summary>The key of what an alignment of both sides' projects, cost codes and cost types does without a person.</summary>
    public static RecordKey Alignment { get; } = new(RecordKind.Directory, AlignmentId);

    /// <summary>The key of what a person has to say about a project of Procore that an alignment makes in Zoho Books.</summary>
    /// <param name="projectId">The Procore project.</param>
    public static RecordKey AlignedProject(long projectId) =>
        new(RecordKind.Directory, FormattableString.Invariant($"{AlignmentId}/{projectId}"));

    /// <summary>The key of what a person has to say about an option of Zoho Books that names no cost type of Procore.</summary>
    /// <param name="optionId">The option_id.</param>
    public static RecordKey AlignedType(string optionId) => new(RecordKind.Directory, $"{AlignmentId}/type/{optionId}");

    /// <summary>The key of one vendor of Zoho Books in the directory.</summary>
    /// <param name="contactId">The contact_id.</param>
    public static RecordKey ZohoVendor(string contactId) => new(RecordKind.Directory, ZohoVendorPrefix + contactId);

    /// <summary>The key of one vendor of Procore in the directory.</summary>
    /// <param name="vendorId">The vendor id.</param>
    public static RecordKey ProcoreVendor(long vendorId) =>
        new(RecordKind.Directory, FormattableString.Invariant($"{ProcoreVendorPrefix}{vendorId}"));

    /// <summary>The key of the incremental order scan.</summary>
    public static RecordKey OrderScan { get; } = new(RecordKind.OrderScan, string.Empty);

    /// <summary>The key of the incremental commitment scan.</summary>
    public static RecordKey CommitmentScan { get; } = new(RecordKind.CommitmentScan, string.Empty);

    /// <summary>The key of what changed lately in the commitments of one project.</summary>
    /// <param name="projectId">The Procore project.</param>
    public static RecordKey ProjectCommitments(long projectId) =>
        new(RecordKind.CommitmentScan, FormattableString.Invariant($"{ProjectPrefix}{projectId}"));

    /// <summary>The key of the scan over all orders.</summary>
    public static RecordKey FullScan { get; } = new(RecordKind.FullScan, string.Empty);

    /// <summary>The key of the connection itself: whether both services answer.</summary>
    public static RecordKey Connection { get; } = new(RecordKind.Connection, string.Empty);

    /// <summary>The key of both services' clocks, while one of them and this machine's are apart.</summary>
    internal static RecordKey Clocks { get; } = new(RecordKind.Connection, "clocks");

    /// <summary>The key of what policy keeps no longer.</summary>
    internal static RecordKey Kept { get; } = new(RecordKind.Connection, "kept");

    /// <summary>Whether it is about an alignment.</summary>
    internal bool IsOfAlignment => Kind == RecordKind.Directory && Id.StartsWith(AlignmentId, StringComparison.Ordinal);

    /// <summary>Whether it is one record of a kind of a host's own, or of another version.</summary>
    internal bool IsOfHost => Kind.IsHosts && Id is { Length: > 0 };

    /// <summary>The project whose codes the key names; null for any other key.</summary>
    internal long? CodesOf => Kind == RecordKind.Directory ? Project : null;

    /// <summary>The project whose commitments the key names; null for any other key.</summary>
    internal long? CommitmentsOf => Kind == RecordKind.CommitmentScan ? Project : null;

    /// <summary>The vendor that the key names; null for any other key.</summary>
    internal (VendorSide Side, string Id)? VendorOf =>
        Kind != RecordKind.Directory ? null
        : Id.StartsWith(ZohoVendorPrefix, StringComparison.Ordinal) ? (VendorSide.Zoho, Id.Substring(ZohoVendorPrefix.Length))
        : Id.StartsWith(ProcoreVendorPrefix, StringComparison.Ordinal) && Number(Id.Substring(ProcoreVendorPrefix.Length)) is not null
            ? (VendorSide.Procore, Id.Substring(ProcoreVendorPrefix.Length))
        : null;

    /// <summary>The project and the contract of a commitment's key; null for any other key.</summary>
    internal (long ProjectId, long ContractId)? Contract =>
        Kind == RecordKind.Commitment
            && Id.Split('/') is [var project, var contract]
            && (Number(project), Number(contract)) is ({ } projectId, { } contractId)
                ? (projectId, contractId)
                : null;

    /// <summary>
    /// Under what decisions and intents of the record are kept: an order's id, as ever, and of any other kind the whole key.
    /// </summary>
    internal string Owner => Kind == RecordKind.PurchaseOrder ? Id : ToString();

    /// <summary>The record under whose name something is kept.</summary>
    internal static RecordKey OfOwner(string owner) =>
        owner.IndexOf(':') is > 0 and var end ? new(new(owner.Substring(0, end)), owner.Substring(end + 1)) : PurchaseOrder(owner);

    /// <inheritdoc/>
    public override string ToString() => string.IsNullOrEmpty(Id) ? Kind.Value : $"{Kind.Value}:{Id}";

    private long? Project =>
        Id.StartsWith(ProjectPrefix, StringComparison.Ordinal) ? Number(Id.Substring(ProjectPrefix.Length)) : null;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
