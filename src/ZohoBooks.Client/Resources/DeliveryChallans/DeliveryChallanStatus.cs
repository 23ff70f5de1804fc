using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Where a delivery challan stands. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct DeliveryChallanStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Not sent yet.</summary>
    public static DeliveryChallanStatus Draft { get; } = new("draft");

    /// <summary>The goods are on their way.</summary>
    public static DeliveryChallanStatus Open { get; } = new("open");

    /// <summary>The goods arrived.</summary>
    public static DeliveryChallanStatus Fulfilled { get; } = new("fulfilled");

    /// <summary>Invoiced in part.</summary>
    public static DeliveryChallanStatus PartiallyInvoiced { get; } = new("partially_invoiced");

    /// <summary>Invoiced.</summary>
    public static DeliveryChallanStatus Invoiced { get; } = new("invoiced");

    /// <summary>Made void.</summary>
    public static DeliveryChallanStatus Void { get; } = new("void");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<DeliveryChallanStatus>(static value => new(value), static value => value.Value);
}
