using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>How a contact person is reached.</summary>
public sealed record CommunicationInput : IInput
{
    /// <summary>By e-mail; documents take it, contact persons do not.</summary>
    public Optional<bool?> IsEmailEnabled { get; init; }

    /// <summary>By SMS; contact persons, invoices and estimates take it.</summary>
    public Optional<bool?> IsSmsEnabled { get; init; }

    /// <summary>By WhatsApp.</summary>
    public Optional<bool?> IsWhatsappEnabled { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
