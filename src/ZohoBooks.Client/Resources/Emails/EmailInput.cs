using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>An e-mail to send. What is left alone is not sent, and Zoho Books puts in what it would have written itself.</summary>
public sealed record EmailInput : IInput
{
    /// <summary>The addresses that it goes to; needed.</summary>
    public IReadOnlyList<string>? ToMailIds { get; init; }

    /// <summary>The addresses that get a copy.</summary>
    public IReadOnlyList<string>? CcMailIds { get; init; }

    /// <summary>The addresses that get a copy unseen. Purchase orders take it.</summary>
    public IReadOnlyList<string>? BccMailIds { get; init; }

    /// <summary>Its subject.</summary>
    public Optional<string?> Subject { get; init; }

    /// <summary>Its text, as HTML.</summary>
    public Optional<string?> Body { get; init; }

    /// <summary>
    /// The address that it comes from: <see cref="EmailSender.OrganizationContactId"/>. Invoices and sales orders take it.
    /// </summary>
    public Optional<string?> FromAddressId { get; init; }

    /// <summary>Whether it comes from the organization's own address. Credit notes do not take it.</summary>
    public Optional<bool?> SendFromOrgEmailId { get; init; }

    /// <summary>The template that its text comes from. Vendor payments take it.</summary>
    public Optional<string?> EmailTemplateId { get; init; }

    /// <summary>
    /// Files that Zoho Books has already and that go with it. Purchase orders take them; estimates want a list of ids under the same
    /// name, which goes in <see cref="AdditionalMembers"/>.
    /// </summary>
    public IReadOnlyList<AttachedFileInput>? MailDocuments { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
