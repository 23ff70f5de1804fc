using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Where records are found in the web pages of both services, as it is configured; see <see cref="WebAddresses"/>.</summary>
public sealed class WebAddressSettings
{
    /// <summary>A purchase order in Zoho Books.</summary>
    public string? PurchaseOrder { get; set; }

    /// <summary>A vendor in Zoho Books.</summary>
    public string? ZohoVendor { get; set; }

    /// <summary>A project in Zoho Books.</summary>
    public string? ZohoProject { get; set; }

    /// <summary>A purchase order contract in Procore.</summary>
    public string? Commitment { get; set; }

    /// <summary>A vendor in Procore.</summary>
    public string? ProcoreVendor { get; set; }

    /// <summary>A project in Procore.</summary>
    public string? ProcoreProject { get; set; }

    /// <summary>A cost code in Procore.</summary>
    public string? CostCode { get; set; }

    /// <summary>The addresses.</summary>
    public WebAddresses ToAddresses() => new()
    {
        PurchaseOrder = PurchaseOrder,
        ZohoVendor = ZohoVendor,
        ZohoProject = ZohoProject,
        Commitment = Commitment,
        ProcoreVendor = ProcoreVendor,
        ProcoreProject = ProcoreProject,
        CostCode = CostCode,
    };
}
