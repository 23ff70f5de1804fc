using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// One direct cost of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent. Lines are
/// not part of it: see <see cref="IDirectCosts.SyncLinesAsync"/>.
/// </summary>
public sealed record DirectCostSync : DirectCostFields, ISyncInput
{
    /// <summary>
    /// The id of an existing cost. With an <see cref="OriginId"/> besides, that origin id is set on it, unless it has another one.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the cost is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }

    /// <summary>The code of the currency (ISO 4217), where the company has several.</summary>
    public Optional<string?> CurrencyIsoCode { get; init; }

    /// <summary>Units of the project's currency for one of the cost's, where the company has several.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> CurrencyExchangeRate { get; init; }
}

/// <summary>
/// One line of a sync: created when its origin id is new, otherwise updated. Members that are not assigned are not sent.
/// </summary>
public sealed record DirectCostLineSync : DirectCostLineFields, ISyncInput
{
    /// <summary>
    /// The id of an existing line. With an <see cref="OriginId"/> besides, that origin id is set on it, unless it has another one.
    /// </summary>
    public long? Id { get; init; }

    /// <summary>The third-party id by which the line is found, or created. Needed unless <see cref="Id"/> is given.</summary>
    public string? OriginId { get; init; }
}
