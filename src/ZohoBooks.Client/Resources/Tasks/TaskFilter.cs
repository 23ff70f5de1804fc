using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which tasks to list. Zoho Books documents no filter on the time of change.</summary>
public sealed record TaskFilter
{
    /// <summary>Tasks of a group, as <c>filter_by</c>, such as <c>TaskStatus.Overdue</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Tasks in this status, such as <c>open</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Tasks of this priority.</summary>
    public string? Priority { get; init; }

    /// <summary>Tasks that this user does.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Tasks of this customer or vendor.</summary>
    public string? ContactId { get; init; }

    /// <summary>Tasks about this record.</summary>
    public string? EntityId { get; init; }

    /// <summary>Tasks about records of this kind, such as <c>invoice</c>.</summary>
    public string? EntityType { get; init; }

    /// <summary>Tasks of this day or later.</summary>
    public LocalDate? DateFrom { get; init; }

    /// <summary>Tasks of this day or earlier.</summary>
    public LocalDate? DateTo { get; init; }

    /// <summary>Tasks whose day is over.</summary>
    public bool? IsOverdue { get; init; }

    /// <summary>The task with this number.</summary>
    public string? TaskNumber { get; init; }

    /// <summary>Tasks with this title.</summary>
    public string? Title { get; init; }

    /// <summary>A text in a task.</summary>
    public string? SearchText { get; init; }

    /// <summary>Column to sort by, such as <c>due_date</c>; Zoho Books documents no direction.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("filter_by", FilterBy)
        .Query("status", Status)
        .Query("priority", Priority)
        .Query("owner_id", OwnerId)
        .Query("contact_id", ContactId)
        .Query("entity_id", EntityId)
        .Query("entity_type", EntityType)
        .Query("date_start", Filters.Date(DateFrom))
        .Query("date_end", Filters.Date(DateTo))
        .Query("is_overdue", IsOverdue)
        .Query("task_number", TaskNumber)
        .Query("title", Title)
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn);
}
