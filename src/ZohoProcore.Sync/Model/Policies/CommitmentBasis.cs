namespace ZohoProcore.Sync;

/// <summary>How the lines of a new commitment are accounted. A commitment keeps the basis that it was made with.</summary>
public enum CommitmentBasis
{
    /// <summary>By amount; quantity and price stand in the description.</summary>
    Amount,

    /// <summary>
    /// By quantity and unit cost, where every line of the commitment is exactly its quantity times a unit cost; by amount where one is
    /// not. A unit of Zoho Books that Procore does not know is left out.
    /// </summary>
    Quantity,

    /// <summary>As <see cref="Quantity"/>, and a line whose unit Procore does not know goes to review.</summary>
    QuantityInKnownUnits,
}
