using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A company that the service account can see (<c>GET /rest/v1.0/companies</c>).</summary>
public sealed record Company
{
    /// <summary>The id of the company: what <see cref="ProcoreOptions.CompanyId"/> wants.</summary>
    public long Id { get; init; }

    /// <summary>The name of the company.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the company is active.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether the current user is an active employee of this company; true for at most one company of a list.</summary>
    public bool? MyCompany { get; init; }

    /// <summary>Whether the company takes part in the Procore network.</summary>
    public bool? PcnBusinessExperience { get; init; }

    /// <summary>Where the company's logo is.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
