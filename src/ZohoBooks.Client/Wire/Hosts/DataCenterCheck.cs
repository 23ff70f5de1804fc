using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Says what is wrong with where options want to send credentials.</summary>
internal static class DataCenterCheck
{
    /// <summary>Zoho's own domains: those of the table, and those of its list of account domains that are not in the table yet.</summary>
    private static readonly string[] Domains =
    [
        "zoho.com", "zoho.eu", "zoho.in", "zoho.com.au", "zoho.jp", "zohocloud.ca", "zoho.com.cn", "zoho.sa", "zoho.ae", "zoho.uk",
        "zohoapis.com", "zohoapis.eu", "zohoapis.in", "zohoapis.com.au", "zohoapis.jp", "zohoapis.ca", "zohoapis.com.cn", "zohoapis.sa",
        "zohoapis.ae", "zohoapis.uk",
    ];

    /// <summary>Where an organization is: in a region of the table or in one data centre that was added, and never both.</summary>
    public static IEnumerable<string> Choice(ZohoRegion? region, ZohoDataCenter? added) => (region, added) switch
    {
        (null, null) => ["Region is missing: set the data centre that the organization belongs to, such as ZohoRegion.Europe."],
        ({ } both, not null) => [$"Region is {both} and DataCenter is set too: set only the one that holds the organization."],
        ({ } named, null) => ClosedChoice.Problem("Region", named, ZohoHosts.Regions) is { } problem ? [problem] : [],
        (_, { } own) => own.Validate().Select(static problem => "DataCenter." + problem),
    };

    /// <summary>What is wrong with an added data centre, beginning with the property.</summary>
    public static IEnumerable<string> Of(ZohoDataCenter added)
    {
        if (added.Name is not { Length: >= 2 and <= 20 } name || !name.All(IsOfName))
            yield return "Name must be Zoho's short name for the data centre, such as \"ae\": 2 to 20 small letters, digits and -.";
        else if (ZohoHosts.RegionOfLocation(name) is { } taken)
            yield return $"Name is \"{name}\", which is ZohoRegion.{taken}: set Region to it, or give the added one its own name.";
        foreach ((string part, Uri? host) in (IEnumerable<(string, Uri?)>)
            [(nameof(added.Accounts), added.Accounts), (nameof(added.Api), added.Api), (nameof(added.Pages), added.Pages)])
        {
            if (Host(host, added.UnsafeAllowOtherDomains) is { } problem)
                yield return $"{part} {problem}";
            else if (part != nameof(added.Pages) && ZohoHosts.RegionWith(host!) is { } known)
                yield return $"{part} belongs to ZohoRegion.{known}: set Region to it instead.";
        }
    }

    /// <summary>
    /// What two data centres have in common that tells which one is meant: a secret is found by the name, and where to send it by the
    /// accounts server. The same one twice is one.
    /// </summary>
    public static IEnumerable<string> Apart(IReadOnlyList<ZohoDataCenter> added)
    {
        ZohoDataCenter[] all = [.. added.Distinct()];
        foreach (IGrouping<string?, ZohoDataCenter> same in all.GroupBy(static one => one.Name).Where(static same => same.Count() > 1))
        {
            if (same.Key is { } name)
                yield return $"Two data centres have the Name \"{name}\", and DataCenterSecrets knows them by it: give each its own.";
        }
        foreach (IGrouping<string?, ZohoDataCenter> same in all
            .GroupBy(static one => one.Accounts is { IsAbsoluteUri: true } host ? host.IdnHost : null, StringComparer.OrdinalIgnoreCase)
            .Where(static same => same.Key is not null && same.Count() > 1))
        {
            string names = string.Join(" and ", same.Select(static one => $"\"{one.Name}\""));
            yield return $"The data centres {names} have the same Accounts, and a callback tells them apart by it: keep one of them.";
        }
    }

    private static string? Host(Uri? host, bool anyDomain) =>
        host is null ? "is missing: name the host, such as https://accounts.zoho.ae."
        : !host.IsAbsoluteUri || host.Scheme != Uri.UriSchemeHttps || !host.IsDefaultPort || host.UserInfo.Length > 0
            || host.PathAndQuery != "/" || host.Fragment.Length > 0
            ? "must be https:// and a host, with nothing behind it."
        : !anyDomain && !Array.Exists(Domains, domain => IsUnder(host.IdnHost, domain))
            ? "is not on one of Zoho's domains, and credentials would be sent there. If Zoho itself names the domain as its own, "
                + "set UnsafeAllowOtherDomains."
        : null;

    private static bool IsOfName(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';

    private static bool IsUnder(string host, string domain) => host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
}
