namespace ZohoProcore.Sync;

/// <summary>
/// A record that was in a list and could not be read: it exists, and nothing else about it is certain. It costs no other record, and as
/// long as there is one, what is not found among the others may be it.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id; empty when that cannot be read either.</param>
/// <param name="Field">The field that cannot be read, as a path inside the record, such as <c>$.is_active</c>.</param>
/// <param name="Reason">Why, in a sentence that quotes nothing of it.</param>
public sealed record UnreadableRecord(ListedKind Kind, string Id, string Field, string Reason)
{
    /// <summary>The names or codes that it can be found by, as far as they can be read.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What it is and which, in words.</summary>
    internal string Describe() => Kind.Words() + (Id.Length > 0 ? " " + Id : Names.Count > 0 ? $" '{Names[0]}'" : " without an id");
}

/// <summary>What is read from lists.</summary>
public enum ListedKind
{
    /// <summary>Vendors of the Zoho Books organization.</summary>
    ZohoVendor,

    /// <summary>Projects of the Zoho Books organization.</summary>
    ZohoProject,

    /// <summary>Vendors of the Procore company.</summary>
    ProcoreVendor,

    /// <summary>Projects of the Procore company.</summary>
    ProcoreProject,

    /// <summary>Cost codes of a Procore project.</summary>
    CostCode,

    /// <summary>Cost types of a Procore project.</summary>
    CostType,

    /// <summary>WBS codes of a Procore project.</summary>
    WbsCode,

    /// <summary>Taxes of the Zoho Books organization.</summary>
    ZohoTax,

    /// <summary>Purchase orders of the Zoho Books organization.</summary>
    PurchaseOrder,

    /// <summary>Purchase order contracts of a Procore project.</summary>
    Commitment,

    /// <summary>Locks on transactions of the Zoho Books organization.</summary>
    TransactionLock,

    /// <summary>Sub jobs of a Procore project.</summary>
    SubJob,
}

/// <summary>Words for what is read from lists.</summary>
internal static class ListedKindWords
{
    public static string Words(this ListedKind kind) => kind switch
    {
        ListedKind.ZohoVendor => "vendor of Zoho Books",
        ListedKind.ZohoProject => "project of Zoho Books",
        ListedKind.ProcoreVendor => "vendor of Procore",
        ListedKind.ProcoreProject => "project of Procore",
        ListedKind.CostCode => "cost code of Procore",
        ListedKind.CostType => "cost type of Procore",
        ListedKind.WbsCode => "WBS code of Procore",
        ListedKind.ZohoTax => "tax of Zoho Books",
        ListedKind.PurchaseOrder => "purchase order of Zoho Books",
        ListedKind.TransactionLock => "lock on transactions of Zoho Books",
        ListedKind.SubJob => "sub job of Procore",
        _ => "purchase order contract of Procore",
    };
}
