using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which projects to list, and in which order.</summary>
public sealed record ProjectFilter
{
    /// <summary>Active or inactive projects only; null lists both.</summary>
    public ProjectStatus? Status { get; init; }

    /// <summary>Projects of this customer only: 1 to 20 digits.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Column to sort by: <c>project_name</c>, <c>customer_name</c>, <c>rate</c> or <c>created_time</c>.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("filter_by", Filters.Status(Status?.Value) ?? "Status.All")
        .Query("customer_id", CustomerId)
        .Query("sort_column", SortColumn);
}
