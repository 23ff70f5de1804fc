using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>
/// Asks for consent from a page of this host: a person goes from there to Zoho's authorization page, and comes back to another page of the host with the answer. The code in it is good once and for
/// two minutes, is exchanged before anything else is done, and stands on no page.
/// </summary>
internal static class PageConsent
{
    /// <summary>The page that Zoho sends the browser back to.</summary>
    public const string AnswerPath = "/setup/answer";

    /// <summary>Its whole address, as it has to stand in Zoho's API console.</summary>
    public static Uri Redirect(WebSettings web, HttpRequest request) => new(web.PublicAddress ?? new Uri($"{request.Scheme}://{request.Host}"), AnswerPath);

    // What an alignment writes, see SyncEngine.PlanAlignmentAsync.
    private static readonly string[] OfAlignment =
        ["ZohoBooks.projects.CREATE", "ZohoBooks.settings.CREATE", "ZohoBooks.settings.UPDATE", "ZohoBooks.accountants.CREATE", "ZohoBooks.accountants.UPDATE"];

    /// <summary>What is asked for: what the sync reads, what policies have it do beyond that, and what a person names beside.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="more">What a person names, with commas or spaces between; may be empty.</param>
    /// <exception cref="InputException">Something of that is no scope of Zoho Books.</exception>
    public static string Scopes(SyncPolicies policies, string more = "")
    {
        var named = more.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named.FirstOrDefault(one => !IsScope(one)) is { } wrong)
            throw new InputException($"\"{PageWords.Name(wrong)}\" is no scope of Zoho Books, and nobody was asked for anything. Scopes are called as in ZohoBooks.items.READ, with commas between them. Open the page again, and send the form with those.");
        var scopes = ZohoPing.Scopes.Split(',').ToList();
        if (policies.Mapping?.OrderFields is { Count: > 0 }) scopes.Add("ZohoBooks.purchaseorders.UPDATE");
        if (policies.Mapping?.CostCodeModule is { Length: > 0 }) scopes.Add("ZohoBooks.custommodules.ALL");
        if (policies.Alignment is not null) scopes.AddRange(OfAlignment);
        return string.Join(',', scopes.Concat(named).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The address that the person opens.</summary>
    public static async Task<Uri> AddressAsync(IVendorSystems systems, AskedConsent asked, string scopes, CancellationToken cancellationToken)
    {
        using var authorization = Open(systems, asked);
        var address = authorization.CreateUrl(scopes, asked.State);
        if (systems is not SandboxInside) return address;

        // No browser reaches the sandbox inside, so its page is asked for here; it says yes, and where to go with that.
        using var sandbox = new HttpMessageInvoker(systems.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await sandbox.SendAsync(request, cancellationToken);
        return answer.Headers.Location ?? address;
    }

    /// <summary>Takes Zoho's answer.</summary>
    /// <exception cref="ZohoBooksException">The consent was refused, or the code was.</exception>
    public static async Task<ZohoGrant> TakeAsync(IVendorSystems systems, AskedConsent asked, IQueryCollection query, CancellationToken cancellationToken)
    {
        using var authorization = Open(systems, asked);
        var code = authorization.ReadCallback(query.Select(one => KeyValuePair.Create(one.Key, one.Value.ToString())), asked.State);
        return await authorization.ExchangeAsync(code, cancellationToken: cancellationToken);
    }

    private static bool IsScope(string text) =>
        text.Length <= 80 && text.StartsWith("ZohoBooks.", StringComparison.Ordinal) && text.Split('.') is [_, { Length: > 0 }, { Length: > 0 }] && text.All(c => char.IsAsciiLetter(c) || c is '.' or '_');

    private static ZohoAuthorization Open(IVendorSystems systems, AskedConsent asked)
    {
        var (connection, credentials) = (asked.Connection.Connection, asked.Connection.Credentials);
        var directed = new ZohoBooksOptions { OrganizationId = connection.OrganizationId };
        systems.Configure(directed); // a sandbox stands elsewhere
        return new ZohoAuthorization(new ZohoAuthorizationOptions
        {
            Region = connection.Region,
            DataCenter = connection.DataCenter,
            ClientId = credentials[CredentialNames.ZohoClientId],
            ClientSecret = credentials[CredentialNames.ZohoClientSecret],
            RedirectUri = asked.Redirect,
            LoopbackEndpoints = directed.LoopbackEndpoints,
        }.UsePrimaryHandler(systems.CreateHandler));
    }
}
