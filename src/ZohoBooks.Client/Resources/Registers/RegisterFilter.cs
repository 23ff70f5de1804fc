using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which time of a register to read.</summary>
public sealed record RegisterFilter
{
    /// <summary>A time by name, as <c>filter_by</c>, such as <c>TransactionDate.ThisMonth</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>First day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Whether amounts are those of what was paid.</summary>
    public bool? CashBased { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("filter_by", FilterBy)
        .Query("from_date", Filters.Date(From))
        .Query("to_date", Filters.Date(To))
        .Query("cash_based", CashBased);
}
