using System.Globalization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// Which recurring expenses to list. Zoho Books ignores filters that it does not know, and has none on the time of change.
/// </summary>
public sealed record RecurringExpenseFilter
{
    /// <summary>Recurring expenses in this status.</summary>
    public RecurrenceStatus? Status { get; init; }

    /// <summary>Recurring expenses in a group of statuses, as <c>filter_by</c>, such as <c>Status.Stopped</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>The recurring expense with this name.</summary>
    public string? RecurrenceName { get; init; }

    /// <summary>Recurring expenses on this account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Recurring expenses for this customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Recurring expenses of which the last was made on this day.</summary>
    public LocalDate? LastCreatedDate { get; init; }

    /// <summary>Recurring expenses of which the next is made on this day.</summary>
    public LocalDate? NextExpenseDate { get; init; }

    /// <summary>Recurring expenses of this amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>A text in a recurring expense.</summary>
    public string? SearchText { get; init; }

    /// <summary>
    /// Column to sort by: <c>next_expense_date</c>, <c>account_name</c>, <c>total</c>, <c>last_created_date</c>, <c>recurrence_name</c>,
    /// <c>customer_name</c> or <c>created_time</c>; largest first.
    /// </summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("status", Status?.Value)
        .Query("filter_by", FilterBy)
        .Query("recurrence_name", RecurrenceName)
        .Query("account_id", AccountId)
        .Query("customer_id", CustomerId)
        .Query("last_created_date", Filters.Date(LastCreatedDate))
        .Query("next_expense_date", Filters.Date(NextExpenseDate))
        .Query("amount", Amount?.ToString(CultureInfo.InvariantCulture))
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
