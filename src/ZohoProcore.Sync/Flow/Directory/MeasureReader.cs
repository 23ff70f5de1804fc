using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads Procore's units of measure, tax codes and custom fields, each only where a policy asks for them.</summary>
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

    /// <summary>Procore's custom fields; null where no policy asks for them.</summary>
    public static async Task<IReadOnlyList<ProcoreFieldDefinition>?> ReadCustomFieldsAsync(
        ConnectionClients clients, MappingPolicy? policy, CancellationToken cancellationToken)
    {
        if (policy is not { CustomFields.Count: > 0 })
        {
            return null;
        }

        try
        {
            var all = clients.Procore.CustomFields.ListDefinitionsAsync(null, cancellationToken).OnUnreadable(_ => { });
            var read = await DirectoryReader.ReadAsync(all, one => one, cancellationToken).ConfigureAwait(false);
            return
            [
                .. read.Where(one => one is { Active: not false, Label.Length: > 0 }).OrderBy(one => one.Id)
                    .Select(one => new ProcoreFieldDefinition(one.Id, one.Label!.Trim(), one.DataType ?? string.Empty)),
            ];
        }
        catch (ProcoreException refused) when (refused.Status is 403 or 404)
        {
            return []; // who may not see them knows none, and is told so order by order
        }
    }

    /// <summary>Whether a directory that was read under other policies lacks the custom fields that these ask for.</summary>
    public static bool IsMissingIn(CompanyDirectory directory, MappingPolicy? policy) =>
        directory.CustomFields is null && policy is { CustomFields.Count: > 0 };

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
