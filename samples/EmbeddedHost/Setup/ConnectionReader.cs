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
        var (connections, problems) = Look(settings);
        if (problems.Count > 0) throw new InputException("The configuration can't be used:\n  " + string.Join("\n  ", problems));
        return connections;
    }

    /// <summary>Everything that is wrong with the configured connections.</summary>
    public static IReadOnlyList<string> Problems(HostSettings settings) => Look(settings).Problems;

    private static (IReadOnlyList<ConfiguredConnection> Connections, IReadOnlyList<string> Problems) Look(HostSettings settings)
    {
        var problems = new List<string>();
        var connections = settings.Connections.Select((one, index) => Read(one, $"Connections:{index.ToString(CultureInfo.InvariantCulture)}", problems)).ToList();
        foreach (var twice in connections.GroupBy(one => one.Connection.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add($"The connection id \"{twice.Key}\" is used {twice.Count()} times; give each connection its own.");
        return (connections, problems);
    }

    public static ZohoRegion Region(string name) => Regions[name];

    /// <summary>The names of the regions, and of the environments.</summary>
    public static (IReadOnlyCollection<string> Regions, IReadOnlyCollection<string> Environments) Names => (Regions.Keys, Environments.Keys);

    /// <summary>What a region is called in the configuration.</summary>
    public static string NameOf(ZohoRegion region) => Regions.First(one => one.Value == region).Key;

    // The clients know best what they can be made from. What is in the vault was checked when it was put there.
    private static IEnumerable<string> ProblemsOf(Connection connection, Dictionary<string, string> configured, bool isInVault)
    {
        var credentials = configured.ToDictionary(one => one.Key, one => one.Value.Length == 0 && isInVault ? "in-the-vault" : one.Value, StringComparer.Ordinal);
        var books = new ZohoBooksOptions
        {
            Region = connection.Region,
            DataCenter = connection.DataCenter,
            OrganizationId = connection.OrganizationId,
            ClientId = credentials[CredentialNames.ZohoClientId],
            ClientSecret = credentials[CredentialNames.ZohoClientSecret],
            RefreshToken = credentials[CredentialNames.ZohoRefreshToken],
        };
        var procore = new ProcoreOptions
        {
            Environment = connection.Environment,
            CompanyId = connection.CompanyId == 0 ? 1 : connection.CompanyId, // said already
            ClientId = credentials[CredentialNames.ProcoreClientId],
            ClientSecret = credentials[CredentialNames.ProcoreClientSecret],
        };
        return [.. books.Validate().Select(problem => $"Zoho:{problem}"), .. procore.Validate().Select(problem => $"Procore:{problem}")];
    }

    private static ConfiguredConnection Read(ConnectionSettings settings, string at, List<string> problems)
    {
        T OneOf<T>(Dictionary<string, T> values, string value, string name)
        {
            if (values.TryGetValue(value.Trim(), out var known)) return known;
            problems.Add($"{at}:{name} is \"{value}\"; it has to be one of {string.Join(", ", values.Keys)}.");
            return values.Values.First();
        }

        if (settings.Id.Length is 0 or > 64 || !settings.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            problems.Add($"{at}:Id is \"{settings.Id}\"; it has to be 1 to 64 letters, digits, - or _.");
        if (!long.TryParse(settings.Procore.CompanyId.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var companyId) || companyId == 0)
            problems.Add($"{at}:Procore:CompanyId is \"{settings.Procore.CompanyId}\"; it has to be the number of the company, which stands behind /companies/ in Procore's address bar.");
        if (settings.Zoho.WebhookSecret.Length > 0 && (settings.Zoho.WebhookSecret.Length is < 12 or > 50 || !settings.Zoho.WebhookSecret.All(char.IsAsciiLetterOrDigit)))
            problems.Add($"{at}:Zoho:WebhookSecret has to be 12 to 50 letters and digits, as Zoho Books takes it; or leave it out.");
        if (settings.Zoho is { DataCenter: not null, Region.Length: > 0 })
            problems.Add($"{at}:Zoho:Region and {at}:Zoho:DataCenter are both set; set the one that holds the organization.");

        var connection = new Connection
        {
            Id = settings.Id,
            Name = settings.Name.Length == 0 ? settings.Id : settings.Name,
            Region = settings.Zoho.DataCenter is null ? OneOf(Regions, settings.Zoho.Region, "Zoho:Region") : null,
            DataCenter = settings.Zoho.DataCenter,
            OrganizationId = settings.Zoho.OrganizationId.Trim(),
            Environment = OneOf(Environments, settings.Procore.Environment, "Procore:Environment"),
            CompanyId = companyId,
            Policies = PolicySettings.Read(settings, at, problems),
        };
        var credentials = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CredentialNames.ZohoClientId] = settings.Zoho.ClientId.Trim(),
            [CredentialNames.ZohoClientSecret] = settings.Zoho.ClientSecret.Trim(),
            [CredentialNames.ZohoRefreshToken] = settings.Zoho.RefreshToken.Trim(),
            [CredentialNames.ZohoWebhookSecret] = settings.Zoho.WebhookSecret,
            [CredentialNames.ProcoreClientId] = settings.Procore.ClientId.Trim(),
            [CredentialNames.ProcoreClientSecret] = settings.Procore.ClientSecret.Trim(),
            [CredentialNames.ProcoreWebhookAuthorization] = settings.Procore.WebhookAuthorization,
        };
        problems.AddRange(ProblemsOf(connection, credentials, settings.CredentialsInVault).Select(problem => $"{at}:{problem}"));
        return new ConfiguredConnection(connection, credentials.Where(pair => pair.Value.Length > 0).ToDictionary())
        {
            WebAddresses = settings.WebAddresses?.ToAddresses() ?? new(),
        };
    }
}
