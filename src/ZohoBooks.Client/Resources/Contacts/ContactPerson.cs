using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A person at a vendor or customer.</summary>
public sealed record ContactPerson
{
    /// <summary>Its id, in digits.</summary>
    public string ContactPersonId { get => field ?? ""; init; }

    /// <summary>The contact that it belongs to.</summary>
    public string? ContactId { get; init; }

    /// <summary>Salutation, such as <c>Mr</c>.</summary>
    public string? Salutation { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Mobile number.</summary>
    public string? Mobile { get; init; }

    /// <summary>Position in the company.</summary>
    public string? Designation { get; init; }

    /// <summary>Department.</summary>
    public string? Department { get; init; }

    /// <summary>Whether it is the primary person.</summary>
    public bool? IsPrimaryContact { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
