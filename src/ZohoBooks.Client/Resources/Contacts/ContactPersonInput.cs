using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a contact person.</summary>
public sealed record ContactPersonInput : IInput
{
    /// <summary>The person to change, inside <see cref="ContactInput"/>; null makes a new one.</summary>
    public string? ContactPersonId { get; init; }

    /// <summary>Salutation, such as <c>Mr</c>.</summary>
    public Optional<string?> Salutation { get; init; }

    /// <summary>First name; needed to create a person.</summary>
    public Optional<string?> FirstName { get; init; }

    /// <summary>Last name.</summary>
    public Optional<string?> LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>Telephone number.</summary>
    public Optional<string?> Phone { get; init; }

    /// <summary>Mobile number.</summary>
    public Optional<string?> Mobile { get; init; }

    /// <summary>Code of the country of <see cref="Mobile"/>, such as <c>US</c>.</summary>
    public Optional<string?> MobileCountryCode { get; init; }

    /// <summary>Position in the company.</summary>
    public Optional<string?> Designation { get; init; }

    /// <summary>Department.</summary>
    public Optional<string?> Department { get; init; }

    /// <summary>Whether it is the primary person.</summary>
    public Optional<bool?> IsPrimaryContact { get; init; }

    /// <summary>Name at Skype.</summary>
    public Optional<string?> Skype { get; init; }

    /// <summary>Whether they may use the portal.</summary>
    public Optional<bool?> EnablePortal { get; init; }

    /// <summary>How they are reached, beside e-mail; null leaves it as it is.</summary>
    public CommunicationInput? CommunicationPreference { get; init; }

    /// <summary>Fax number.</summary>
    public Optional<string?> Fax { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
