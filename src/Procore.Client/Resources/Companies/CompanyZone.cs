using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// Where the company lives (<c>GET /rest/v1.0/company_base_url</c>). For people and their links only: calls always go to the host of the
/// environment.
/// </summary>
public sealed record CompanyZone
{
    /// <summary>The zone that calls are routed to, for example <c>US01</c>.</summary>
    public string? Zone { get; init; }

    /// <summary>Where the web pages of that zone are.</summary>
    public string? WebBaseUrl { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
