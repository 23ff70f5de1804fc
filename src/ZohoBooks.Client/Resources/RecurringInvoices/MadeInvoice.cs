using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>An invoice that was made from a recurring one.</summary>
public sealed record MadeInvoice
{
    /// <summary>The invoice.</summary>
    public string InvoiceId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Date of the invoice.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Day on which it is to be paid.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>Total.</summary>
    public decimal? Total { get; init; }

    /// <summary>Still to be paid.</summary>
    public decimal? Balance { get; init; }

    /// <summary>Where it stands, such as <c>sent</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
