using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>An e-mail about a record as Zoho Books would send it.</summary>
public sealed record EmailContent
{
    /// <summary>Its subject.</summary>
    public string? Subject { get; init; }

    /// <summary>Its text, as HTML.</summary>
    public string? Body { get; init; }

    /// <summary>The customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Name of the PDF that goes with it.</summary>
    public string? FileName { get; init; }

    /// <summary>Whether the record goes with it as PDF.</summary>
    public bool? AttachPdf { get; init; }

    /// <summary>The persons whom it may go to.</summary>
    public IReadOnlyList<EmailContact> ToContacts { get => field ?? []; init; }

    /// <summary>The addresses that it may come from.</summary>
    public IReadOnlyList<EmailSender> FromEmails { get => field ?? []; init; }

    /// <summary>The templates that its text may come from.</summary>
    [JsonPropertyName("emailtemplates")]
    public IReadOnlyList<EmailTemplate> EmailTemplates { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
