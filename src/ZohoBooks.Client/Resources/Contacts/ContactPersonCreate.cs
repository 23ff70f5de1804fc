using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A new person's body: the contact is named in it, not in the path.</summary>
internal sealed record ContactPersonCreate
{
    public string? ContactId { get; init; }

    public Optional<string?> Salutation { get; init; }

    public Optional<string?> FirstName { get; init; }

    public Optional<string?> LastName { get; init; }

    public Optional<string?> Email { get; init; }

    public Optional<string?> Phone { get; init; }

    public Optional<string?> Mobile { get; init; }

    public Optional<string?> MobileCountryCode { get; init; }

    public Optional<string?> Designation { get; init; }

    public Optional<string?> Department { get; init; }

    public Optional<string?> Skype { get; init; }

    public Optional<bool?> EnablePortal { get; init; }

    public CommunicationInput? CommunicationPreference { get; init; }

    public Optional<string?> Fax { get; init; }

    public Optional<bool?> IsPrimaryContact { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    public static ContactPersonCreate From(string contactId, ContactPersonInput person) => new()
    {
        ContactId = contactId,
        Salutation = person.Salutation,
        FirstName = person.FirstName,
        LastName = person.LastName,
        Email = person.Email,
        Phone = person.Phone,
        Mobile = person.Mobile,
        MobileCountryCode = person.MobileCountryCode,
        Designation = person.Designation,
        Department = person.Department,
        Skype = person.Skype,
        EnablePortal = person.EnablePortal,
        CommunicationPreference = person.CommunicationPreference,
        Fax = person.Fax,
        IsPrimaryContact = person.IsPrimaryContact,
        AdditionalMembers = person.AdditionalMembers,
    };
}
