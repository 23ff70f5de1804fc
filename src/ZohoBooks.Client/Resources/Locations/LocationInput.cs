using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a location. Zoho Books wants name, country and tax settings in every write.</summary>
public sealed record LocationInput : IInput
{
    /// <summary>Its name; needed to create a location.</summary>
    public Optional<string?> LocationName { get; init; }

    /// <summary>Country, as it is displayed; needed to create a location.</summary>
    public Optional<string?> Country { get; init; }

    /// <summary>Its tax settings; needed to create a location.</summary>
    public Optional<string?> TaxSettingsId { get; init; }

    /// <summary><c>general</c> or <c>line_item_only</c>.</summary>
    public Optional<string?> Type { get; init; }

    /// <summary>E-mail address.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>Telephone number.</summary>
    public Optional<string?> Phone { get; init; }

    /// <summary>Its address; null leaves it alone.</summary>
    [JsonConverter(typeof(LocationAddressConverter))]
    public Address? Address { get; init; }

    /// <summary>The location that it is a part of.</summary>
    public Optional<string?> ParentLocationId { get; init; }

    /// <summary>Number series that are used there.</summary>
    public IReadOnlyList<string>? AssociatedSeriesIds { get; init; }

    /// <summary>The number series that new records take.</summary>
    public Optional<string?> AutoNumberGenerationId { get; init; }

    /// <summary>Whether all users may use it.</summary>
    public Optional<bool?> IsAllUsersSelected { get; init; }

    /// <summary>The users who may use it, with commas.</summary>
    public Optional<string?> UserIds { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
