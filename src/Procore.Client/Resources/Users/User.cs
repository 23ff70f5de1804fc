using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A person in the directory of the company, or of a project. Every member but <see cref="Id"/> may be absent, depending on permissions.
/// </summary>
public sealed record User
{
    /// <summary>The id of the user: what webhooks name as the one who did it.</summary>
    public long Id { get; init; }

    /// <summary>The whole name.</summary>
    public string? Name { get; init; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The job title.</summary>
    public string? JobTitle { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? EmailAddress { get; init; }

    /// <summary>The business telephone number.</summary>
    public string? BusinessPhone { get; init; }

    /// <summary>The mobile telephone number.</summary>
    public string? MobilePhone { get; init; }

    /// <summary>Whether the user is active.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether the user is an employee of the company.</summary>
    public bool? IsEmployee { get; init; }

    /// <summary>The number of the employee.</summary>
    [JsonConverter(typeof(TextConverter))]
    public string? EmployeeId { get; init; }

    /// <summary>The vendor that the user belongs to.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? Vendor { get; init; }

    /// <summary>The third-party id, owned by one integration.</summary>
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>When the user last logged in.</summary>
    public Instant? LastLoginAt { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
