using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads Procore's units of measure and tax codes, each only where a policy asks for them.</summary>
internal static class MeasureReader
{
    /// <summary>What there is; null for what no policy asks for.</summary>
    public static async Task<(IReadOnlyList<string>? Units, IReadOnlyList<ProcoreTaxCode>? TaxCodes)> ReadAsync(
        ConnectionClients clients, CostPolicy? policy, CancellationToken cancellationToken) => (
        policy is { Basis: not CommitmentBasis.Amount } ? await ReadUnitsAsync(clients, cancellationToken).ConfigureAwait(false) : null,
        policy?.UsesTaxCodes == true ? await ReadTaxCodesAsync(clients, cancellationToken).ConfigureAwait(false) : null);

    /// <summary>Whether a directory that was read under other policies lacks what these ask for.</summary>
    public static bool IsMissingIn(CompanyDirectory directory, CostPolicy? policy) =>
        (directory.Units is null && policy is { Basis: not CommitmentBasis.Amount })
        || (directory.TaxCodes is null && policy?.UsesTaxCodes == true);

    private static async Task<IReadOnlyList<string>> ReadUnitsAsync(ConnectionClients clients, CancellationToken cancellationToken)
    {
        var units = clients.Procore.UnitsOfMeasure.ListAsync(cancellationToken).OnUnreadable(_ => { });
        var names = await DirectoryReader.ReadAsync(units, unit => unit.Name ?? string.Empty, cancellationToken).ConfigureAwait(false);
        return [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<ProcoreTaxCode>> ReadTaxCodesAsync(
        ConnectionClients clients, CancellationToken cancellationToken)
    {
        var all = clients.Procore.Taxes.ListCodesAsync(cancellationToken).OnUnreadable(_ => { });
        var codes = await DirectoryReader.ReadAsync(all, code => code, cancellationToken).ConfigureAwait(false);
        return
        [
            .. codes.Where(code => code is { Archived: not true, Code.Length: > 0 })
                .OrderBy(code => code.Id)
                .Select(code => new ProcoreTaxCode(code.Id, code.Code!) { Rate = code.Rate }),
        ];
    }
}
