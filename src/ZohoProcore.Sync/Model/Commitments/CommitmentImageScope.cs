namespace ZohoProcore.Sync;

/// <summary>
/// Which fields beyond the usual ones the sync owns on a commitment: those that policy has it write, and those that it wrote before. What a
/// person keeps in the others is theirs.
/// </summary>
/// <param name="Quantities">Quantity, unit cost and unit of measure of lines.</param>
/// <param name="TaxCodes">Tax codes of lines.</param>
internal readonly record struct CommitmentImageScope(bool Quantities, bool TaxCodes)
{
    /// <summary>By what the sync wrote, or was about to write.</summary>
    public static CommitmentImageScope Of(params CommitmentImage?[] ours) => new(
        ours.Any(image => image is not null && CommitmentFields.IsByQuantity(image)),
        ours.Any(image => image is not null && CommitmentFields.HasTaxCodes(image)));

    /// <summary>Together with what policy has it write.</summary>
    public CommitmentImageScope With(CostPolicy? policy) => new(
        Quantities || policy is { Basis: not CommitmentBasis.Amount },
        TaxCodes || policy is { UsesTaxCodes: true } or { TaxCodes.Count: > 0 });
}
