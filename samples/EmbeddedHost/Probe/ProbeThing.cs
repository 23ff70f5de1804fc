namespace EmbeddedHost;

/// <summary>Something that the probe makes. It has its name before it exists, so that it is found whatever happens in between.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, which nothing else has.</param>
/// <param name="Project">The project it is in; 0 in the company.</param>
/// <param name="Id">Its id, once the service gave it one.</param>
/// <param name="Place">The company and the organization it was made in; unknown in what an earlier version noted.</param>
internal sealed record ProbeThing(ProbeKind Kind, string Name, long Project, string? Id, string? Place = null);

/// <summary>What the probe makes.</summary>
internal enum ProbeKind
{
    /// <summary>A purchase order contract in Procore, with all that is in it.</summary>
    PurchaseOrderContract,

    /// <summary>A work order contract in Procore, with all that is in it.</summary>
    WorkOrderContract,

    /// <summary>A line of Procore's budget that a line of a contract may bring with it; its name is the id of the budget code.</summary>
    BudgetLine,

    /// <summary>A hook with its triggers.</summary>
    Hook,

    /// <summary>A vendor in Zoho Books.</summary>
    ZohoVendor,

    /// <summary>A purchase order in Zoho Books.</summary>
    ZohoOrder,

    /// <summary>An item in Zoho Books.</summary>
    ZohoItem,

    /// <summary>A reporting tag in Zoho Books.</summary>
    ZohoTag,
}
