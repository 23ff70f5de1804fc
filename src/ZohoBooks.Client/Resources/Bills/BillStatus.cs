using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Where a bill stands. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct BillStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Not yet booked.</summary>
    public static BillStatus Draft { get; } = new("draft");

    /// <summary>To be paid.</summary>
    public static BillStatus Open { get; } = new("open");

    /// <summary>Due and not paid.</summary>
    public static BillStatus Overdue { get; } = new("overdue");

    /// <summary>Paid in part.</summary>
    public static BillStatus PartiallyPaid { get; } = new("partially_paid");

    /// <summary>Paid.</summary>
    public static BillStatus Paid { get; } = new("paid");

    /// <summary>Made void.</summary>
    public static BillStatus Void { get; } = new("void");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<BillStatus>(static value => new(value), static value => value.Value);
}
