using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which contacts to list, and in which order. Zoho Books ignores filters that it does not know.</summary>
public sealed record ContactFilter
{
    /// <summary>
    /// Contacts changed after this time, exact to the second. The service has no such filter: the list is read with the latest change first
    /// and ends at the first contact that is older. <see cref="SortColumn"/> and <see cref="Descending"/> do not count then. Ask for an
    /// overlap: several changes can fall into one second.
    /// </summary>
    public Instant? LastModifiedAfter { get; init; }

    /// <summary>Vendors or customers only.</summary>
    public ContactType? Type { get; init; }

    /// <summary>Active or inactive contacts only; null lists both.</summary>
    public ContactStatus? Status { get; init; }

    /// <summary>Contacts of exactly this name.</summary>
    public string? ContactName { get; init; }

    /// <summary>Contacts whose name or notes hold this text.</summary>
    public string? SearchText { get; init; }

    /// <summary>Column to sort by: <c>contact_name</c>, <c>created_time</c>, <c>last_modified_time</c> and others.</summary>
    public string? SortColumn { get; init; }

    /// <summary>Largest first. Needs <see cref="SortColumn"/>.</summary>
    public bool Descending { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("contact_type", Type?.Value)
        .Query("filter_by", Filters.Status(Status?.Value))
        .Query("contact_name", ContactName)
        .Query("search_text", SearchText)
        .Query("sort_column", LastModifiedAfter is null ? SortColumn : "last_modified_time")
        .Query("sort_order", LastModifiedAfter is not null ? "D" : SortColumn is null ? null : Descending ? "D" : "A");
}
