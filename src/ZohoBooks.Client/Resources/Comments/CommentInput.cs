using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A comment to write. What is left alone is not sent.</summary>
public sealed record CommentInput : IInput
{
    /// <summary>Its text; needed.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Whether customers see it in their portal; estimates, invoices and retainer invoices take it.</summary>
    public Optional<bool?> ShowCommentToClients { get; init; }

    /// <summary>Day on which payment is expected; new ones of invoices and retainer invoices take it.</summary>
    public Optional<LocalDate?> PaymentExpectedDate { get; init; }

    /// <summary>Day on which the goods are expected; purchase orders take it, and document it as needed for a new one.</summary>
    public Optional<LocalDate?> ExpectedDeliveryDate { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
