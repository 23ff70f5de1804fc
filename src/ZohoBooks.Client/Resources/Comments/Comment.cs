using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// A comment on a record, or an entry of its history. The API gives no exact time: a day, and a time of day as it is displayed.
/// </summary>
public sealed record Comment
{
    /// <summary>Its id, in digits.</summary>
    public string CommentId { get => field ?? ""; init; }

    /// <summary>The text.</summary>
    public string? Description { get; init; }

    /// <summary>Id of the user who wrote or caused it.</summary>
    public string? CommentedById { get; init; }

    /// <summary>Name of the user who wrote or caused it.</summary>
    public string? CommentedBy { get; init; }

    /// <summary>What it is: <c>system</c> for entries of the history.</summary>
    public string? CommentType { get; init; }

    /// <summary>The day, in the organization's time zone.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The time of day as it is displayed, such as <c>3.26PM</c>, in the organization's time zone.</summary>
    public string? Time { get; init; }

    /// <summary>What was done, such as <c>Updated</c>.</summary>
    public string? OperationType { get; init; }

    /// <summary>The record that was changed.</summary>
    public string? TransactionId { get; init; }

    /// <summary>Kind of the record that was changed.</summary>
    public string? TransactionType { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
