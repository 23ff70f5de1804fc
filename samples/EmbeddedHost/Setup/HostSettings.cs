using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What <c>appsettings.json</c> and the environment (<c>ZOHOPROCORE__…</c>) say.</summary>
public sealed class HostSettings
{
    /// <summary>The data directory, where <c>--data</c> does not name one.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>The connections to keep in sync. None: the sandbox inside is used.</summary>
    public IList<ConnectionSettings> Connections { get; set; } = [];

    /// <summary>What holds for a sandbox.</summary>
    public SandboxSettings Sandbox { get; set; } = new();

    /// <summary>What is logged.</summary>
    public LoggingSettings Logging { get; set; } = new();

    /// <summary>Where webhooks come in, as an address and a port, where <c>--hooks</c> does not say it.</summary>
    public string Hooks { get; set; } = string.Empty;

    /// <summary>Who signs people in.</summary>
    public SignInSettings SignIn { get; set; } = new();

    /// <summary>Who is told what waits and what is wrong. Nobody, as long as neither mail nor webhook is set.</summary>
    public NotificationSettings Notifications { get; set; } = new();

    /// <summary>Where traces, metrics and logs go. Nowhere, as long as no endpoint is set.</summary>
    public TelemetrySettings Telemetry { get; set; } = new();
}

/// <summary>What is logged.</summary>
public sealed class LoggingSettings
{
    /// <summary>From which level on, by category; <c>Default</c> is for all others.</summary>
    public IDictionary<string, LogLevel> LogLevel { get; set; } = new Dictionary<string, LogLevel>(StringComparer.OrdinalIgnoreCase);

    /// <summary>In which form.</summary>
    public LogFormat Format { get; set; }
}

/// <summary>The form of a line of the log.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Sentence,

    /// <summary>A JSON object, for programs.</summary>
    Json,
}

/// <summary>What holds for a sandbox.</summary>
public sealed class SandboxSettings
{
    /// <summary>Whether the connection to a sandbox only plans until a person gives the go-ahead, as every other new connection does.</summary>
    public bool PlanFirst { get; set; }

    /// <summary>The secret of Zoho's webhooks. Empty: drawn at random.</summary>
    public string WebhookSecret { get; set; } = string.Empty;

    /// <summary>The Authorization header of Procore's webhooks. Empty: drawn at random.</summary>
    public string WebhookAuthorization { get; set; } = string.Empty;
}

/// <summary>One connection as it is configured, secrets included. It is read once, at the start; the secrets go to the vault.</summary>
public sealed class ConnectionSettings
{
    /// <summary>The connection's id: letters, digits, <c>-</c> and <c>_</c>. Part of its webhook addresses.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>A name for people.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Whether the credentials that are left out here are in the vault of the data directory, where the command <c>connect</c> put them.</summary>
    public bool CredentialsInVault { get; set; }

    /// <summary>Zoho's side.</summary>
    public ZohoSettings Zoho { get; set; } = new();

    /// <summary>The date of the first order to sync, as in <c>2026-01-01</c>, or <c>all</c>. Has to be chosen.</summary>
    public string OrdersFrom { get; set; } = string.Empty;

    /// <summary>In which status the commitments of issued orders land, one of <see cref="CommitmentLanding.Choices"/>. Has to be chosen.</summary>
    public string CommitmentStatus { get; set; } = string.Empty;

    /// <summary>A file with the policies as JSON, in place of those that can be set here; see <c>docs/policies.md</c>.</summary>
    public string PoliciesFile { get; set; } = string.Empty;

    /// <summary>What of an order's total is its cost; see <c>docs/money.md</c>.</summary>
    public CostSettings? Cost { get; set; }

    /// <summary>Where records are found in the web pages of both services, for links.</summary>
    public WebAddressSettings? WebAddresses { get; set; }

    /// <summary>Whose word counts for each field of a commitment.</summary>
    public OwnershipSettings? Ownership { get; set; }

    /// <summary>Orders whose amounts change after their commitment was approved.</summary>
    public AmendedOrderTreatment AmendedOrders { get; set; }

    /// <summary>Projects whose amended orders go to a person in any case, by number or id in Procore.</summary>
    public IList<string> ReviewAmendmentsIn { get; set; } = [];

    /// <summary>Projects with two or three tiers of change orders, by number or id in Procore.</summary>
    public IList<string> PotentialChangeOrdersIn { get; set; } = [];

    /// <summary>Orders that Zoho Books says are cancelled.</summary>
    public CancelledOrderTreatment CancelledOrders { get; set; }

    /// <summary>Commitments that people typed into Procore before the sync came.</summary>
    public AdoptionTreatment Adoption { get; set; }

    /// <summary>Procore's side.</summary>
    public ProcoreSettings Procore { get; set; } = new();
}

/// <summary>Zoho's side of a connection.</summary>
public sealed class ZohoSettings
{
    /// <summary>The data centre. Empty when <see cref="DataCenter"/> is set.</summary>
    public string Region { get; set; } = string.Empty;

    /// <summary>A data centre that is not among the regions, by its name and its three hosts.</summary>
    public ZohoDataCenter? DataCenter { get; set; }

    /// <summary>The organization_id.</summary>
    public string OrganizationId { get; set; } = string.Empty;

    /// <summary>The OAuth client id.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The OAuth client secret.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>The OAuth refresh token.</summary>
    public string RefreshToken { get; set; } = string.Empty;

    /// <summary>The secret of the webhook in Zoho Books, 12 to 50 letters and digits. Empty: Zoho's webhooks are refused.</summary>
    public string WebhookSecret { get; set; } = string.Empty;
}

/// <summary>Procore's side of a connection.</summary>
public sealed class ProcoreSettings
{
    /// <summary>The environment.</summary>
    public string Environment { get; set; } = "production";

    /// <summary>The company id.</summary>
    public string CompanyId { get; set; } = string.Empty;

    /// <summary>The client id of the service account.</summary>
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The client secret of the service account.</summary>
    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>The value that Procore's webhooks carry in their Authorization header. Empty: Procore's webhooks are refused.</summary>
    public string WebhookAuthorization { get; set; } = string.Empty;
}
