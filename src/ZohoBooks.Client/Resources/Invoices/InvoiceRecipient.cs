using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>How a customer gets its invoices when many are sent at once. What is left alone is not sent.</summary>
public sealed record InvoiceRecipient : IInput
{
    /// <summary>The customer, 1 to 20 digits; its contact persons get the invoices that name them.</summary>
    public string? ContactId { get; init; }

    /// <summary>Whether it gets them by e-mail.</summary>
    public bool? Email { get; init; }

    /// <summary>Whether it gets them as letters, which costs the organization a credit each.</summary>
    public bool? SnailMail { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
