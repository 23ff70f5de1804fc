using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Procore.Client;

/// <summary>The person at a vendor whom people reach first: its primary contact.</summary>
public sealed record VendorContact
{
    /// <summary>The id of the person.</summary>
    public long? Id { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The business telephone number.</summary>
    public string? BusinessPhone { get; init; }

    /// <summary>The extension of the business telephone number.</summary>
    public long? BusinessPhoneExtension { get; init; }

    /// <summary>The mobile telephone number.</summary>
    public string? MobilePhone { get; init; }

    /// <summary>The fax number.</summary>
    public string? FaxNumber { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? EmailAddress { get; init; }

    /// <summary>When the person was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the person was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
