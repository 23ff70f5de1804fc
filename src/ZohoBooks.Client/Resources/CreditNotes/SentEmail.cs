using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>An e-mail that went out with a credit note.</summary>
public sealed record SentEmail
{
    /// <summary>Its id, in digits.</summary>
    [JsonPropertyName("mailhistory_id")]
    public string MailHistoryId { get => field ?? ""; init; }

    /// <summary>Where it came from.</summary>
    public string? From { get; init; }

    /// <summary>Its subject.</summary>
    public string? Subject { get; init; }

    /// <summary>When it went out.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
