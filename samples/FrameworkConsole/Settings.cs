using System.Globalization;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace FrameworkConsole;

/// <summary>Addresses from the command line, credentials from the environment, where other users of the machine can't read them.</summary>
internal sealed class Settings : ICredentialVault
{
    public const string Help = """
        FrameworkConsole ZOHO_URL PROCORE_URL [ORDER]

        Lists the purchase orders of a Zoho Books organization and the vendors of a Procore company, and says what
        syncing ORDER (or the first order) would do. Writes nothing. The two addresses are those of a sandbox:

          dotnet run --project samples/Sandbox -- --zoho-port 5101 --procore-port 5102
          FrameworkConsole http://127.0.0.1:5101 http://127.0.0.1:5102

        Credentials come from the environment: ZOHO_ORGANIZATION_ID, ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET,
        ZOHO_REFRESH_TOKEN, PROCORE_COMPANY_ID, PROCORE_CLIENT_ID, PROCORE_CLIENT_SECRET. A sandbox tells its own
        at /_sandbox/credentials.
        """;

    private readonly Uri _zoho;
    private readonly Uri _procore;
    private readonly Func<string, string?> _environment;

    private Settings(Uri zoho, Uri procore, string? order, Func<string, string?> environment)
    {
        _zoho = zoho;
        _procore = procore;
        _environment = environment;
        Order = order;
    }

    /// <summary>The order to plan; null for the first one.</summary>
    public string? Order { get; }

    public static Settings Read(string[] args, Func<string, string?> environment)
    {
        if (args.Length is < 2 or > 3) throw new ArgumentException("Give two addresses, and at most one order. --help says more.");
        return new Settings(Address(args[0]), Address(args[1]), args.Length == 3 ? args[2] : null, environment);
    }

    /// <summary>What the options of the three packages are bound to, as a configuration file would have it.</summary>
    public Dictionary<string, string?> Values() => new(StringComparer.OrdinalIgnoreCase)
    {
        ["ZohoBooks:Region"] = "UnitedStates",
        ["ZohoBooks:OrganizationId"] = Needed("ZOHO_ORGANIZATION_ID"),
        ["ZohoBooks:ClientId"] = Needed("ZOHO_CLIENT_ID"),
        ["ZohoBooks:ClientSecret"] = Needed("ZOHO_CLIENT_SECRET"),
        ["ZohoBooks:RefreshToken"] = Needed("ZOHO_REFRESH_TOKEN"),
        ["ZohoBooks:Limits:PerMinute"] = "90",
        ["Procore:Environment"] = "Production",
        ["Procore:CompanyId"] = Needed("PROCORE_COMPANY_ID"),
        ["Procore:ClientId"] = Needed("PROCORE_CLIENT_ID"),
        ["Procore:ClientSecret"] = Needed("PROCORE_CLIENT_SECRET"),
        ["Procore:MaxRateLimitWait"] = "00:05:00",
        ["Sync:BatchSize"] = "10",
    };

    public void PointToSandbox(ZohoBooksOptions options) => options.LoopbackEndpoints = new(Api: _zoho, Accounts: _zoho);

    public void PointToSandbox(ProcoreOptions options) => options.LoopbackEndpoints = new(Api: _procore, Login: _procore);

    public Connection Connection() => new()
    {
        Id = "console",
        Region = ZohoRegion.UnitedStates,
        OrganizationId = Needed("ZOHO_ORGANIZATION_ID"),
        Environment = ProcoreEnvironment.Production,
        CompanyId = CompanyId(),
        Policies = CommitmentLanding.In(new SyncPolicies(), "Submitted"),
    };

    ValueTask<string?> ICredentialVault.ReadAsync(string connectionId, string name, CancellationToken cancellationToken) =>
        new(_environment(name.ToUpperInvariant().Replace('.', '_')));

    ValueTask ICredentialVault.WriteAsync(string connectionId, string name, string value, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Credentials come from the environment.");

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.IsLoopback
            ? address
            : throw new ArgumentException($"\"{text}\" is not the address of a sandbox on this machine, such as http://127.0.0.1:5101.");

    private string Needed(string name) =>
        _environment(name) is { Length: > 0 } value ? value : throw new ArgumentException($"The environment variable {name} is not set. --help says more.");

    private long CompanyId() => long.TryParse(Needed("PROCORE_COMPANY_ID"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? id
        : throw new ArgumentException("The environment variable PROCORE_COMPANY_ID has to be a number.");
}
