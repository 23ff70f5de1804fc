using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which time entries to list. Zoho Books ignores filters that it does not know, and has none on the time of change.</summary>
public sealed record TimeEntryFilter
{
    /// <summary>Time entries of this day or later.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Time entries of this day or earlier.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Time entries of this project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Time entries of this user.</summary>
    public string? UserId { get; init; }

    /// <summary>Time entries of a group, as <c>filter_by</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Column to sort by: a column; largest first.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("from_date", Filters.Date(From))
        .Query("to_date", Filters.Date(To))
        .Query("project_id", ProjectId)
        .Query("user_id", UserId)
        .Query("filter_by", FilterBy)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
