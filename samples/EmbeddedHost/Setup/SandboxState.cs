using System.Text.Json.Serialization;

namespace EmbeddedHost;

/// <summary>What <c>GET /_sandbox/state</c> says, as far as the host reads it.</summary>
internal sealed record SandboxState
{
    public required int Seed { get; init; }

    public required IReadOnlyList<SandboxOrder> Orders { get; init; }

    public required IReadOnlyList<SandboxCommitment> Commitments { get; init; }

    public required SandboxProcore Procore { get; init; }

    public required SandboxCalls Calls { get; init; }

    public required SandboxWrites Writes { get; init; }

    public required SandboxLimits Limits { get; init; }

    public required SandboxWebhooks Webhooks { get; init; }
}

/// <summary>What else stands in Procore.</summary>
internal sealed record SandboxProcore([property: JsonPropertyName("active_projects")] int ActiveProjects);

/// <summary>An order in Zoho Books.</summary>
internal sealed record SandboxOrder(string Id, string Number, string Status, string Currency, decimal Total);

/// <summary>A commitment in Procore.</summary>
internal sealed record SandboxCommitment(
    long Id,
    long Project,
    string? Number,
    [property: JsonPropertyName("origin_id")] string? OriginId,
    string? Status,
    [property: JsonPropertyName("grand_total")] decimal GrandTotal,
    bool Deleted);

/// <summary>Requests by side.</summary>
internal sealed record SandboxCalls(SandboxCallCount Zoho, SandboxCallCount Procore);

/// <summary>Requests of one side, tokens left out of the total; by route and by the status of their answer.</summary>
internal sealed record SandboxCallCount(int Total, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Routes);

/// <summary>Writes by side.</summary>
internal sealed record SandboxWrites(int Zoho, int Procore)
{
    public int Total => Zoho + Procore;
}

/// <summary>How close it came to the limits.</summary>
internal sealed record SandboxLimits(SandboxZohoLimits Zoho, SandboxProcoreLimits Procore);

/// <summary>Zoho's limits.</summary>
internal sealed record SandboxZohoLimits(int MaxPerMinute, int MaxInFlight, [property: JsonPropertyName("responses429")] int Responses429);

/// <summary>Procore's limits.</summary>
internal sealed record SandboxProcoreLimits([property: JsonPropertyName("responses429")] int Responses429);

/// <summary>Webhooks under way.</summary>
internal sealed record SandboxWebhooks(int Pending);

/// <summary>Where webhooks go, what proves that they come from the vendor, and what happens to them on their way.</summary>
internal sealed record WebhookSubscription(string ZohoUrl, string ZohoSecret, string ProcoreUrl, string ProcoreAuthorization, WebhookMishaps Faults);

/// <summary>In how many of a thousand cases a webhook meets which fate.</summary>
internal sealed record WebhookMishaps(int Lost, int Duplicated, int Reordered)
{
    public static WebhookMishaps None { get; } = new(0, 0, 0);
}

/// <summary>What opens a sandbox.</summary>
internal sealed record SandboxCredentials(SandboxZohoCredentials Zoho, SandboxProcoreCredentials Procore);

/// <summary>What opens the sandbox's Zoho Books.</summary>
internal sealed record SandboxZohoCredentials(
    string Region,
    [property: JsonPropertyName("organization_id")] string OrganizationId,
    [property: JsonPropertyName("client_id")] string ClientId,
    [property: JsonPropertyName("client_secret")] string ClientSecret,
    [property: JsonPropertyName("refresh_token")] string RefreshToken);

/// <summary>What opens the sandbox's Procore.</summary>
internal sealed record SandboxProcoreCredentials(
    [property: JsonPropertyName("company_id")] long CompanyId,
    [property: JsonPropertyName("client_id")] string ClientId,
    [property: JsonPropertyName("client_secret")] string ClientSecret);

/// <summary>What the office shall do next; each id happens once.</summary>
internal sealed record BurstRequest(string Id, int Edits, int Cancellations, int Created);

/// <summary>The sandbox's clock.</summary>
internal sealed record SandboxClock(DateTimeOffset Now, double Speed);

/// <summary>The JSON of the sandbox's control requests, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(SandboxState))]
[JsonSerializable(typeof(SandboxClock))]
[JsonSerializable(typeof(SandboxCredentials))]
[JsonSerializable(typeof(WebhookSubscription))]
[JsonSerializable(typeof(BurstRequest))]
internal sealed partial class SandboxJson : JsonSerializerContext;
