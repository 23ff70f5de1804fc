namespace ZohoProcore.Sync;

/// <summary>
/// Which fields beyond the usual ones the sync owns on a commitment: those that policy has it write, and those that it wrote before. What a
/// person keeps in the others is theirs.
/// </summary>
/// <param name="Quantities">Quantity, unit cost and unit of measure of lines.</param>
/// <param name="TaxCodes">Tax codes of lines.</param>
internal readonly record struct CommitmentImageScope(bool Quantities, bool TaxCodes)
{
    /// <summary>Custom fields, by the ids of their definitions; null for none.</summary>
    public IReadOnlyCollection<long>? CustomFields { get; private init; }

    /// <summary>Whether the sync wrote a change order of it: then they are read whatever sums Procore shows of them.</summary>
    public bool ChangeOrders { get; init; }

    /// <summary>The currency that its project is counted in, where something else than the contract tells it; null or empty else.</summary>
    public string? Counted { get; init; }

    /// <summary>What the sync wrote last, which is what counts where Procore does not show custom fields.</summary>
    public CommitmentImage? Assumed { get; private init; }

    /// <summary>By what the sync wrote, or was about to write.</summary>
    public static CommitmentImageScope Of(params CommitmentImage?[] ours) => new(
        ours.Any(image => image is not null && CommitmentFields.IsByQuantity(image)),
        ours.Any(image => image is not null && CommitmentFields.HasTaxCodes(image)))
    {
        CustomFields = [.. ours.OfType<CommitmentImage>().SelectMany(CommitmentFields.CustomIn).Distinct()],
        Assumed = ours.FirstOrDefault(),
    };

    /// <summary>Together with the custom fields that policy maps.</summary>
    public CommitmentImageScope With(MappingPolicy? policy, CompanyDirectory directory) => this with
    {
        CustomFields =
        [
            .. (CustomFields ?? []).Concat((directory.CustomFields ?? [])
                .Where(one => policy?.CustomFields.ContainsKey(one.Label) == true).Select(one => one.Id)).Distinct(),
        ],
    };

    /// <summary>Together with what policy has it write.</summary>
    public CommitmentImageScope With(CostPolicy? policy) => this with
    {
        Quantities = Quantities || policy is { Basis: not CommitmentBasis.Amount },
        TaxCodes = TaxCodes || policy is { UsesTaxCodes: true } or { TaxCodes.Count: > 0 },
    };
}
