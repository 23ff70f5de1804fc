using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Where discounts of an order are given. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct DiscountType(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Once, on the whole order.</summary>
    public static DiscountType EntityLevel { get; } = new("entity_level");

    /// <summary>On each line.</summary>
    public static DiscountType ItemLevel { get; } = new("item_level");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<DiscountType>(static value => new(value), static value => value.Value);
}
