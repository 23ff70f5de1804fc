using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which price lists to list. Zoho Books ignores filters that it does not know.</summary>
public sealed record PriceListFilter
{
    /// <summary>Price lists of a group, as <c>filter_by</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>A text in a price list.</summary>
    public string? SearchText { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("filter_by", FilterBy)
        .Query("search_text", SearchText);
}
