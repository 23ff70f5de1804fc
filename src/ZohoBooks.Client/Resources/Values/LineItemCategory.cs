using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>What a row of an order is. Only <c>line_item</c> rows carry amounts. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct LineItemCategory(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>A line with a quantity and a rate.</summary>
    public static LineItemCategory LineItem { get; } = new("line_item");

    /// <summary>A heading above lines.</summary>
    public static LineItemCategory Header { get; } = new("header");

    /// <summary>A sum of the lines above.</summary>
    public static LineItemCategory Subtotal { get; } = new("subtotal");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<LineItemCategory>(static value => new(value), static value => value.Value);
}
