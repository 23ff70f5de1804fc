using System.Globalization;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Turns the configured connections into connections with credentials, or says everything that is wrong with them at once.</summary>
internal static class ConnectionReader
{
    private static readonly Dictionary<string, ZohoRegion> Regions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = ZohoRegion.UnitedStates,
        ["eu"] = ZohoRegion.Europe,
        ["in"] = ZohoRegion.India,
        ["au"] = ZohoRegion.Australia,
        ["jp"] = ZohoRegion.Japan,
        ["ca"] = ZohoRegion.Canada,
        ["cn"] = ZohoRegion.China,
        ["sa"] = ZohoRegion.SaudiArabia,
    };

    private static readonly Dictionary<string, ProcoreEnvironment> Environments = new(StringComparer.OrdinalIgnoreCase)
    {
        ["production"] = ProcoreEnvironment.Production,
        ["developer-sandbox"] = ProcoreEnvironment.DeveloperSandbox,
        ["monthly-sandbox"] = ProcoreEnvironment.MonthlySandbox,
        ["federal"] = ProcoreEnvironment.Federal,
    };

    public static IReadOnlyList<ConfiguredConnection> Read(HostSettings settings)
    {
        var problems = new List<string>();
        var connections = settings.Connections.Select((one, index) => Read(one, $"Connections:{index.ToString(CultureInfo.InvariantCulture)}", problems)).ToList();
        foreach (var twice in connections.GroupBy(one => one.Connection.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add($"The connection id \"{twice.Key}\" is used {twice.Count()} times; give each connection its own.");
        if (problems.Count > 0) throw new InputException("The configuration can't be used:\n  " + string.Join("\n  ", problems));
        return connections;
    }

    public static ZohoRegion Region(string name) => Regions[name];

    private static ConfiguredConnection Read(ConnectionSettings settings, string at, List<string> problems)
    {
        string Required(string value, string name)
        {
            if (string.IsNullOrWhiteSpace(value)) problems.Add($"{at}:{name} is missing.");
            return value.Trim();
        }

        T OneOf<T>(Dictionary<string, T> values, string value, string name)
        {
            if (values.TryGetValue(value.Trim(), out var known)) return known;
            problems.Add($"{at}:{name} is \"{value}\"; it has to be one of {string.Join(", ", values.Keys)}.");
            return values.Values.First();
        }

        if (settings.Id.Length is 0 or > 64 || !settings.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            problems.Add($"{at}:Id is \"{settings.Id}\"; it has to be 1 to 64 letters, digits, - or _.");
        if (!long.TryParse(settings.Procore.CompanyId, NumberStyles.None, CultureInfo.InvariantCulture, out var companyId) || companyId == 0)
            problems.Add($"{at}:Procore:CompanyId is \"{settings.Procore.CompanyId}\"; it has to be the number of the company.");
        var connection = new Connection
        {
            Id = settings.Id,
            Name = settings.Name.Length == 0 ? settings.Id : settings.Name,
            Region = OneOf(Regions, settings.Zoho.Region, "Zoho:Region"),
            OrganizationId = Required(settings.Zoho.OrganizationId, "Zoho:OrganizationId"),
            Environment = OneOf(Environments, settings.Procore.Environment, "Procore:Environment"),
            CompanyId = companyId,
        };
        var credentials = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CredentialNames.ZohoClientId] = Required(settings.Zoho.ClientId, "Zoho:ClientId"),
            [CredentialNames.ZohoClientSecret] = Required(settings.Zoho.ClientSecret, "Zoho:ClientSecret"),
            [CredentialNames.ZohoRefreshToken] = Required(settings.Zoho.RefreshToken, "Zoho:RefreshToken"),
            [CredentialNames.ZohoWebhookSecret] = settings.Zoho.WebhookSecret,
            [CredentialNames.ProcoreClientId] = Required(settings.Procore.ClientId, "Procore:ClientId"),
            [CredentialNames.ProcoreClientSecret] = Required(settings.Procore.ClientSecret, "Procore:ClientSecret"),
            [CredentialNames.ProcoreWebhookAuthorization] = settings.Procore.WebhookAuthorization,
        };
        return new ConfiguredConnection(connection, credentials.Where(pair => pair.Value.Length > 0).ToDictionary());
    }
}
