using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What a gateway collects. What is left alone is not sent.</summary>
public sealed record OnlinePaymentInput : IInput
{
    /// <summary>The invoices that it pays, with commas between.</summary>
    public Optional<string?> InvoiceIds { get; init; }

    /// <summary>How much.</summary>
    public Optional<decimal?> PaymentAmount { get; init; }

    /// <summary>The payment gateway, such as <c>stripe</c>.</summary>
    public Optional<string?> Gateway { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
