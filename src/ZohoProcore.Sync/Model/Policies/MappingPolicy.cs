namespace ZohoProcore.Sync;

/// <summary>Where fields of commitments come from, each as a text with names in braces; see <see cref="SyncPolicies.Mapping"/>.</summary>
public sealed record MappingPolicy
{
    /// <summary>
    /// Where a line's cost code is written; the code stands in front, as in <c>02-300 Earthwork</c>, or in another form that is known. An
    /// item's custom fields cost a call for up to fifty items, and are read again when they are as old as <c>directoryMaxAge</c>. Left out:
    /// in the reporting tag that <c>costCodeTag</c> names.
    /// </summary>
    public string? CostCode { get; init; }

    /// <summary>
    /// Where a line's cost type is written, with its code in front. Left out: in the reporting tag that <c>costTypeTag</c> names.
    /// </summary>
    public string? CostType { get; init; }
}
