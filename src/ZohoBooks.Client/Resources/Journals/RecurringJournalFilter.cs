using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which recurring journals to list. Zoho Books documents no filter on the time of change.</summary>
public sealed record RecurringJournalFilter
{
    /// <summary>Recurring journals of a group, as <c>filter_by</c>, such as <c>Status.Active</c> or <c>Status.Stopped</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Recurring journals with a line on this account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Column to sort by: <c>created_time</c>, <c>total</c> or <c>bcy_total</c>; Zoho Books documents no direction.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("filter_by", FilterBy)
        .Query("account_id", AccountId)
        .Query("sort_column", SortColumn);
}
