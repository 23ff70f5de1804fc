using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What a vendor counts as where bids are asked for. Members that are not assigned are not sent.</summary>
public sealed record VendorBiddingInput
{
    /// <summary>Affirmative action.</summary>
    public Optional<bool?> AffirmativeAction { get; init; }

    /// <summary>A small business.</summary>
    public Optional<bool?> SmallBusiness { get; init; }

    /// <summary>A business that African Americans own.</summary>
    public Optional<bool?> AfricanAmericanBusiness { get; init; }

    /// <summary>A business that Hispanic people own.</summary>
    public Optional<bool?> HispanicBusiness { get; init; }

    /// <summary>A business that women own.</summary>
    public Optional<bool?> WomensBusiness { get; init; }

    /// <summary>A historically underutilized business.</summary>
    public Optional<bool?> HistoricallyUnderutilizedBusiness { get; init; }

    /// <summary>An SDVO business, as Procore calls it.</summary>
    public Optional<bool?> SdvoBusiness { get; init; }

    /// <summary>A certified business enterprise.</summary>
    public Optional<bool?> CertifiedBusinessEnterprise { get; init; }

    /// <summary>A business that Asian Americans own.</summary>
    public Optional<bool?> AsianAmericanBusiness { get; init; }

    /// <summary>A business that Native Americans own.</summary>
    public Optional<bool?> NativeAmericanBusiness { get; init; }

    /// <summary>A disadvantaged business.</summary>
    public Optional<bool?> DisadvantagedBusiness { get; init; }

    /// <summary>A minority business enterprise.</summary>
    public Optional<bool?> MinorityBusinessEnterprise { get; init; }

    /// <summary>An 8(a) business.</summary>
    [JsonPropertyName("eight_a_business")]
    public Optional<bool?> EightABusiness { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
