namespace ZohoProcore.Sync;

/// <summary>What becomes of an order whose commitment somebody typed into Procore by hand: same project, same number.</summary>
public enum AdoptionTreatment
{
    /// <summary>A person decides: link it to the order, or reject it. Nothing is made beside it meanwhile.</summary>
    Review,

    /// <summary>
    /// It is linked where it is the only one, its vendor is the order's, and its lines come to the order's cost on every code. Otherwise a
    /// person decides, and where somebody took the order's <c>origin_id</c> off it.
    /// </summary>
    WhenEqual,
}
