namespace Sandbox;

/// <summary>Within what the number of a contract may stand only once. Procore's help says "not permitted" and asks about other projects; the API is not documented.</summary>
public enum ProcoreNumberScope
{
    /// <summary>Nowhere: numbers may repeat.</summary>
    Free,

    /// <summary>Within a project.</summary>
    Project,

    /// <summary>Within the company.</summary>
    Company,
}
