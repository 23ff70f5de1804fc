using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>An item of a payment application. Amounts are in the invoice's currency.</summary>
public sealed record PaymentApplicationItem
{
    /// <summary>The id of the item.</summary>
    public long Id { get; init; }

    /// <summary>The place of the item.</summary>
    [JsonPropertyName("item_number")]
    public long? Position { get; init; }

    /// <summary>What kind of item it is, such as <c>payment_application_markup_line_item</c>.</summary>
    public string? Type { get; init; }

    /// <summary>What the work is.</summary>
    public string? DescriptionOfWork { get; init; }

    /// <summary>The WBS code on which the item is booked.</summary>
    [JsonConverter(typeof(MentionConverter<WbsCodeReference>))]
    public WbsCodeReference? WbsCode { get; init; }

    /// <summary>The amount of the contract's line.</summary>
    public decimal? ScheduledValue { get; init; }

    /// <summary>What earlier invoices billed.</summary>
    public decimal? WorkCompletedFromPreviousApplication { get; init; }

    /// <summary>What this invoice bills for work.</summary>
    public decimal? WorkCompletedThisPeriod { get; init; }

    /// <summary>How many units this invoice bills; for unit-based contracts.</summary>
    public decimal? WorkCompletedThisPeriodQuantity { get; init; }

    /// <summary>What it bills for materials in store.</summary>
    public decimal? MaterialsPresentlyStored { get; init; }

    /// <summary>What was completed and stored so far.</summary>
    public decimal? TotalCompletedAndStoredToDate { get; init; }

    /// <summary>The same in percent of the scheduled value.</summary>
    public decimal? TotalCompletedAndStoredToDatePercent { get; init; }

    /// <summary>What is left to finish.</summary>
    public decimal? BalanceToFinish { get; init; }

    /// <summary>What this invoice retains of work.</summary>
    public decimal? WorkCompletedRetainageRetainedThisPeriod { get; init; }

    /// <summary>What this invoice releases of what was retained of work.</summary>
    public decimal? WorkCompletedRetainageReleasedThisPeriod { get; init; }

    /// <summary>What is retained of work.</summary>
    public decimal? WorkCompletedRetainageCurrentlyRetained { get; init; }

    /// <summary>What this invoice retains of materials in store.</summary>
    public decimal? MaterialsStoredRetainageRetainedThisPeriod { get; init; }

    /// <summary>What is retained of materials in store.</summary>
    public decimal? MaterialsStoredRetainageCurrentlyRetained { get; init; }

    /// <summary>All that is retained.</summary>
    public decimal? TotalRetainageCurrentlyRetained { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
