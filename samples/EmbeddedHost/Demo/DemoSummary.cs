using System.Text.Json.Serialization;

namespace EmbeddedHost;

/// <summary>What came out of the demo. What it says of Procore and of limits was counted by the sandbox, not by the host.</summary>
internal sealed record DemoSummary
{
    public required int Seed { get; init; }

    /// <summary>Active projects in Procore.</summary>
    public required int Projects { get; init; }

    public required OrderCounts Orders { get; init; }

    /// <summary>Commitments that stand in Procore and carry an origin_id of ours.</summary>
    public required int Commitments { get; init; }

    /// <summary>By currency: what the synced orders come to, what of it is cost by policy, and what their commitments come to.</summary>
    public required SortedDictionary<string, MoneyTie> Money { get; init; }

    /// <summary>Open review items by the code of their finding.</summary>
    public required SortedDictionary<string, int> Review { get; init; }

    public required CallCounts Calls { get; init; }

    public required LimitCounts Limits { get; init; }

    /// <summary>Writes that the sandbox saw while everything was looked at once more after both sides agreed.</summary>
    public required int WritesAfterConvergence { get; init; }

    public required AuditCounts Audit { get; init; }
}

/// <summary>Orders by what became of them; the four add up to the total.</summary>
internal sealed record OrderCounts(int Total, int Synced, int NeedsReview, int Filtered, int Failed);

/// <summary>What orders come to, and what they cost and what stands in Procore, which should be equal; with two decimals.</summary>
internal sealed record MoneyTie(string Zoho, string Cost, string Procore);

/// <summary>Requests, tokens left out.</summary>
internal sealed record CallCounts(int Zoho, int Procore);

/// <summary>How close it came to the services' limits.</summary>
internal sealed record LimitCounts(
    int ZohoMaxPerMinute,
    int ZohoMaxInFlight,
    [property: JsonPropertyName("responses429")] int Responses429);

/// <summary>The audit's length, and whether its chain is whole.</summary>
internal sealed record AuditCounts(long Entries, bool Verified);

/// <summary>The JSON of the summary, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(DemoSummary))]
internal sealed partial class DemoJson : JsonSerializerContext;
