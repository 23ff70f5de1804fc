using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// Changes to an item of a payment application. Members that are not assigned are not sent. Amounts are in the invoice's currency.
/// </summary>
public sealed record PaymentApplicationItemInput
{
    /// <summary>What is billed for work; for lines by amount.</summary>
    public Optional<decimal?> WorkCompletedThisPeriod { get; init; }

    /// <summary>How many units are billed; for lines by unit.</summary>
    public Optional<decimal?> WorkCompletedThisPeriodQuantity { get; init; }

    /// <summary>What is billed for materials in store; for lines by amount.</summary>
    public Optional<decimal?> MaterialsPresentlyStored { get; init; }

    /// <summary>What is retained of work; only where work is billed.</summary>
    public Optional<decimal?> WorkCompletedRetainageRetainedThisPeriod { get; init; }

    /// <summary>What is released of what was retained of work.</summary>
    public Optional<decimal?> WorkCompletedRetainageReleasedThisPeriod { get; init; }

    /// <summary>What is retained of materials in store; only where there are some.</summary>
    public Optional<decimal?> MaterialsStoredRetainageRetainedThisPeriod { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>The body of a change of an item: the project goes beside it.</summary>
internal sealed record PaymentApplicationItemBody(long ProjectId, PaymentApplicationItemInput PaymentApplicationLineItem);

/// <summary>The body of a change of a markup.</summary>
internal sealed record PaymentApplicationMarkupBody(long ProjectId, PaymentApplicationItemInput PaymentApplicationMarkupLineItem);
