using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Compares what Procore counts in with what the connection writes amounts in, before there is an amount.</summary>
internal sealed class CurrencyPing(IZohoBooksClient books, IProcoreClient procore, Connection connection)
{
    private const int MostProjects = 20;

    public async Task<PingFinding> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var named = connection.Policies.Currency;
            var written = named ?? (await books.Organizations.GetAsync(connection.OrganizationId, cancellationToken)).CurrencyCode;
            if (string.IsNullOrEmpty(written)) return PingFinding.Well("Currency: Zoho Books does not tell what its books are in.");
            return await CountedAsync(cancellationToken) switch
            {
                null => PingFinding.Well($"Currency: amounts are written in {written}. No commitment tells what Procore counts in; the first one that is made does, before it has an amount."),
                var counted when string.Equals(counted, written, StringComparison.OrdinalIgnoreCase) => PingFinding.Well($"Currency: amounts are written in {written}, which Procore counts in."),
                var counted => PingFinding.Missing(
                    $"Currency: Procore counts in {counted}, and amounts would be written in {written}, {(named is null ? "the base currency of Zoho Books" : "which the policy currency names")}. "
                    + $"Set the policy currency to {counted}, and say with cost.foreignCurrency what becomes of orders in another currency."),
            };
        }
        catch (Exception problem) when (problem is ProcoreException or ZohoBooksException)
        {
            return PingFinding.Missing($"Currency: what Procore counts in could not be compared with what amounts are written in: {problem.Message}");
        }
    }

    /// <summary>What a commitment of one of the first active projects tells; null where none does.</summary>
    private async Task<string?> CountedAsync(CancellationToken cancellationToken)
    {
        var left = MostProjects;
        await foreach (var project in procore.Projects.ListAsync(new() { Status = ProjectStatusFilter.Active }, cancellationToken))
        {
            if (left-- == 0) break;
            await foreach (var page in procore.PurchaseOrders.ListAsync(project.Id, cancellationToken: cancellationToken).AsPages().WithCancellation(cancellationToken))
            {
                if (page.Items.Select(one => one.CurrencyConfiguration?.BaseCurrencyIsoCode).FirstOrDefault(code => !string.IsNullOrEmpty(code)) is { } counted) return counted;
                break;
            }
        }

        return null;
    }
}
