using System.Globalization;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Reads a little of everything that the sync reads from Zoho Books.</summary>
internal sealed class ZohoPing(IZohoBooksClient books, Connection connection)
{
    /// <summary>What Zoho answers, with status 401, both to a bad token and to a token without the scope.</summary>
    private const string NotAuthorized = "57";

    private readonly string _place = connection.DataCenter?.Name ?? connection.Region.ToString() ?? string.Empty;

    /// <summary>The scopes that the sync needs, as an authorization asks for them.</summary>
    public static string Scopes => ZohoOperationTable.ScopesFor(Calls);

    /// <summary>What the sync calls.</summary>
    private static IEnumerable<ZohoOperation> Calls =>
    [
        ZohoOperationTable.Of("GET", "/organizations"), ZohoOperationTable.Of("GET", "/organizations/{organization_id}"),
        ZohoOperationTable.Of("GET", "/purchaseorders"), ZohoOperationTable.Of("GET", "/purchaseorders/{purchaseorder_id}"),
        ZohoOperationTable.Of("GET", "/contacts"), ZohoOperationTable.Of("GET", "/contacts/{contact_id}"), ZohoOperationTable.Of("GET", "/projects"), ZohoOperationTable.Of("GET", "/transactionlocks"),
    ];

    public async Task<IReadOnlyList<PingFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<PingFinding> { await OrganizationAsync(cancellationToken) };
        if (!findings[0].IsWell) return findings;
        findings.Add(await ScopesAsync(cancellationToken));
        findings.Add(await ReadAsync("purchase orders", "ZohoBooks.purchaseorders.READ", books.PurchaseOrders.ListAsync(cancellationToken: cancellationToken), cancellationToken));
        findings.Add(await ReadAsync("vendors", "ZohoBooks.contacts.READ", books.Contacts.ListAsync(new() { Type = ContactType.Vendor }, cancellationToken), cancellationToken));
        findings.Add(await ReadAsync("projects", "ZohoBooks.projects.READ", books.Projects.ListAsync(cancellationToken: cancellationToken), cancellationToken));
        return findings;
    }

    /// <summary>Compares what was granted with what the sync calls: a scope that is missing is named before anything fails for want of it.</summary>
    private async Task<PingFinding> ScopesAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await books.GetGrantedScopesAsync(cancellationToken) is not { } granted)
                return PingFinding.Well("Zoho Books: the token answer names no scopes; the reads below show what is granted.");
            IReadOnlyList<string> missing = ZohoOperationTable.MissingScopes(granted, Calls);
            return missing.Count == 0
                ? PingFinding.Well("Zoho Books: the refresh token has every scope that the sync needs.")
                : PingFinding.Missing($"Zoho Books: the refresh token lacks {string.Join(", ", missing)}. Authorize again with these scopes, and use the new refresh token.");
        }
        catch (ZohoBooksException problem)
        {
            return PingFinding.Missing($"Zoho Books: what was granted can't be read: {problem.Message}");
        }
    }

    private async Task<PingFinding> OrganizationAsync(CancellationToken cancellationToken)
    {
        try
        {
            var seen = new List<string>();
            await foreach (var organization in books.Organizations.ListAsync(cancellationToken))
            {
                if (organization.OrganizationId == connection.OrganizationId)
                    return PingFinding.Well($"Zoho Books in {_place}: organization {organization.OrganizationId} is {organization.Name}, with {organization.CurrencyCode} as its currency.");
                seen.Add($"{organization.OrganizationId} ({organization.Name})");
            }

            return PingFinding.Missing(
                $"Zoho Books in {_place}: the refresh token does not see organization {connection.OrganizationId}. It sees {(seen.Count == 0 ? "none" : string.Join(", ", seen))}.");
        }
        catch (ZohoBooksAuthenticationException problem) when (problem.Code == NotAuthorized)
        {
            return PingFinding.Missing("Zoho Books: the organizations can't be read (code 57). Grant the scope ZohoBooks.settings.READ with a new authorization, and use its refresh token.");
        }
        catch (ZohoBooksAuthenticationException problem)
        {
            return PingFinding.Missing(
                $"Zoho Books in {_place} gives no access: {problem.Message} Check that client and refresh token were made in this data centre: others do not know them.");
        }
        catch (ZohoBooksException problem)
        {
            return PingFinding.Missing($"Zoho Books in {_place} can't be reached: {problem.Message}");
        }
    }

    private static async Task<PingFinding> ReadAsync<T>(string what, string scope, ZohoList<T> rows, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var page in rows.AsPages().WithCancellation(cancellationToken))
                return PingFinding.Well(string.Create(CultureInfo.InvariantCulture, $"Zoho Books: {what} can be read ({page.Items.Count} on the first page)."));
            return PingFinding.Well($"Zoho Books: {what} can be read; there are none.");
        }
        catch (ZohoBooksAuthenticationException problem) when (problem.Code == NotAuthorized)
        {
            return PingFinding.Missing($"Zoho Books: {what} can't be read (code 57). Grant the scope {scope} with a new authorization, and use its refresh token.");
        }
        catch (ZohoBooksException problem)
        {
            return PingFinding.Missing($"Zoho Books: {what} can't be read: {problem.Message}");
        }
    }
}
