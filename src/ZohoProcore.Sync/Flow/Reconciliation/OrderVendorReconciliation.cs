using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Lays an order's vendor beside those of its commitments. Pure.</summary>
internal static class OrderVendorReconciliation
{
    /// <summary>Whether a commitment is another vendor's than the order's, as far as links tell.</summary>
    public static bool Differ(string? vendorId, IEnumerable<LedgerCommitment> commitments, LinkSet vendors) =>
        commitments.Any(commitment => IsOther(vendorId, commitment, vendors));

    /// <summary>
    /// A row with what it comes to with each vendor, where Procore has some of it for another one than the order's. What ties otherwise
    /// does not tie then, unless a person decided that Procore's vendor stays.
    /// </summary>
    /// <param name="row">The row, compared as a whole, by project and by code.</param>
    /// <param name="commitments">Its commitments.</param>
    /// <param name="vendors">The links of vendors.</param>
    /// <param name="decisions">What people decided about the order and still stands.</param>
    public static ReconciledOrder Add(
        ReconciledOrder row, IEnumerable<LedgerCommitment> commitments, LinkSet vendors, IReadOnlyList<OrderDecision> decisions)
    {
        var counted = commitments.Where(one => row.ContractIds.Contains(one.ContractId)).ToList();
        var others = counted.FindAll(one => IsOther(row.VendorId, one, vendors));
        if (others.Count == 0)
        {
            return row;
        }

        row = row with
        {
            Vendors =
            [
                new(row.VendorId, row.VendorName, row.IsExpected ? row.Cost : 0, row.ProcoreTotal - others.Sum(one => one.Total))
                {
                    ProcoreAmounts = CurrencyAmount.BesideOf(row.Currency, counted.Except(others)),
                },
                .. others.GroupBy(one => one.VendorId!.Value).OrderBy(same => same.Key).Select(same => new ReconciledVendor(
                    vendors.FindByProcoreId(LinkKind.Vendor, same.Key) is [var only] ? only.ZohoId : $"procore/{Text.Amount(same.Key)}",
                    same.Select(one => one.VendorName).FirstOrDefault(name => name is { Length: > 0 }) ?? string.Empty,
                    0,
                    same.Sum(one => one.Total))
                {
                    ProcoreAmounts = CurrencyAmount.BesideOf(row.Currency, same),
                }),
            ],
        };
        var wanted = vendors.Find(LinkKind.Vendor, row.VendorId)?.ProcoreId;
        return row.Result != ReconciliationResult.Ties || others.TrueForAll(one => IsKept(one.VendorId, wanted, decisions))
            ? row
            : row with { Result = ReconciliationResult.VendorDiffers, Cause = ReconciliationCause.OtherVendor };
    }

    /// <summary>Where the order's vendor has no link, a commitment is another's if its vendor is linked to others alone.</summary>
    private static bool IsOther(string? vendorId, LedgerCommitment commitment, LinkSet vendors) =>
        vendorId is { Length: > 0 } && commitment.VendorId is { } there
        && (vendors.Find(LinkKind.Vendor, vendorId) is { } link
            ? link.ProcoreId != there
            : vendors.FindByProcoreId(LinkKind.Vendor, there).Count > 0);

    private static bool IsKept(long? there, long? wanted, IReadOnlyList<OrderDecision> decisions) => decisions.Any(decision =>
        decision.Action == ReviewAction.KeepProcore
        && decision.Fields?.Any(field => field.Field == CommitmentFields.Vendor
            && field.Procore == there?.ToString(CultureInfo.InvariantCulture)
            && field.Zoho == wanted?.ToString(CultureInfo.InvariantCulture)) == true);
}
