using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Compares what Procore counts in with what the connection writes amounts in, before there is an amount.</summary>
internal sealed class CurrencyPing(IZohoBooksClient books, IProcoreClient procore, Connection connection)
{
    private const int MostProjects = 20;
    private const int MostNames = 2;

    public async Task<PingFinding> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var named = connection.Policies.Currency;
            var written = named ?? (await books.Organizations.GetAsync(connection.OrganizationId, cancellationToken)).CurrencyCode;
            if (string.IsNullOrEmpty(written)) return PingFinding.Well("Currency: Zoho Books does not tell what its books are in.");
            var counted = await CountedAsync(cancellationToken);
            var others = counted.Where(one => one.Key.Length > 0 && !string.Equals(one.Key, written, StringComparison.OrdinalIgnoreCase)).ToList();
            var untold = counted.Where(one => one.Key.Length == 0).SelectMany(one => one.Value).ToList();
            return others.Count > 0 ? PingFinding.Missing(Other(written, named is not null, counted, others))
                : untold.Count == 0 && counted.Count > 0 ? PingFinding.Well($"Currency: amounts are written in {written}, which Procore counts in.")
                : named is not null ? PingFinding.Well($"Currency: amounts are written in {written}, as the policy currency says. Procore does not tell what it counts {In(untold)} in.")
                : PingFinding.Missing($"Currency: Procore does not tell what it counts {In(untold)} in, and no amount is written where nobody knows that. Set the policy currency to the currency that Procore counts in, or let the service account see the currency settings.");
        }
        catch (Exception problem) when (problem is ProcoreException or ZohoBooksException)
        {
            return PingFinding.Missing($"Currency: what Procore counts in could not be compared with what amounts are written in: {problem.Message}");
        }
    }

    /// <summary>What the first active projects are counted in, by currency and name; under an empty one those of which nobody tells it.</summary>
    private async Task<SortedDictionary<string, List<string>>> CountedAsync(CancellationToken cancellationToken)
    {
        var (left, counted) = (MostProjects, new SortedDictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase));
        var company = await ToldAsync(() => procore.Companies.GetCurrencyAsync(cancellationToken));
        await foreach (var project in procore.Projects.ListAsync(new() { Status = ProjectStatusFilter.Active }, cancellationToken))
        {
            if (left-- == 0) break;
            var currency = await ToldAsync(() => procore.Projects.GetCurrencyAsync(project.Id, cancellationToken));
            if (currency.Length == 0) currency = await OfContractsAsync(project.Id, cancellationToken);
            if (currency.Length == 0) currency = company;
            if (!counted.TryGetValue(currency, out var names)) counted[currency] = names = [];
            names.Add($"{project.ProjectNumber} {project.Name}".Trim());
        }

        if (counted.Count == 0) counted[company] = [];
        return counted;
    }

    /// <summary>What settings tell; empty where they tell nothing, or may not be read.</summary>
    private static async Task<string> ToldAsync(Func<Task<CurrencySettings>> read)
    {
        try
        {
            return (await read()).CurrencyIsoCode?.Trim() ?? "";
        }
        catch (ProcoreException refused) when (refused is { IsTransient: false } and not (ProcoreRateLimitException or ProcoreAuthenticationException))
        {
            return "";
        }
    }

    /// <summary>What the first page of a project's commitments tells; empty where it tells nothing.</summary>
    private async Task<string> OfContractsAsync(long projectId, CancellationToken cancellationToken)
    {
        await foreach (var page in procore.PurchaseOrders.ListAsync(projectId, cancellationToken: cancellationToken).AsPages().WithCancellation(cancellationToken))
        {
            return page.Items.Select(one => one.CurrencyConfiguration?.BaseCurrencyIsoCode).FirstOrDefault(code => !string.IsNullOrEmpty(code)) ?? "";
        }

        return "";
    }

    private static string Other(string written, bool isNamed, SortedDictionary<string, List<string>> counted, List<KeyValuePair<string, List<string>>> others)
    {
        var why = isNamed ? "which the policy currency names" : "the base currency of Zoho Books";
        if (counted.Count == 1) return $"Currency: Procore counts in {others[0].Key}, and amounts would be written in {written}, {why}. Set the policy currency to {others[0].Key}, and say with cost.foreignCurrency what becomes of orders in another currency.";
        var each = counted.Where(one => one.Key.Length > 0).Select(one => $"{In(one.Value)} in {one.Key}");
        return $"Currency: Procore counts {string.Join(", ", each)}, and amounts would be written in {written}, {why}. Orders of projects that are counted in another currency go to review; leave those projects to a connection of their own, with its policy currency.";
    }

    /// <summary>Some projects by name.</summary>
    private static string In(List<string> names) => names.Count == 0 ? "projects"
        : string.Join(" and ", names.Take(MostNames)) + (names.Count > MostNames ? FormattableString.Invariant($" and {names.Count - MostNames} more") : string.Empty);
}
