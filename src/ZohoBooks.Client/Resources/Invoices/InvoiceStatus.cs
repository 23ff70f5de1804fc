using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Where an invoice stands. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct InvoiceStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Not sent yet.</summary>
    public static InvoiceStatus Draft { get; } = new("draft");

    /// <summary>Sent to the customer.</summary>
    public static InvoiceStatus Sent { get; } = new("sent");

    /// <summary>The customer has looked at it.</summary>
    public static InvoiceStatus Viewed { get; } = new("viewed");

    /// <summary>To be paid.</summary>
    public static InvoiceStatus Unpaid { get; } = new("unpaid");

    /// <summary>Due and not paid.</summary>
    public static InvoiceStatus Overdue { get; } = new("overdue");

    /// <summary>Paid in part.</summary>
    public static InvoiceStatus PartiallyPaid { get; } = new("partially_paid");

    /// <summary>Paid.</summary>
    public static InvoiceStatus Paid { get; } = new("paid");

    /// <summary>Made void.</summary>
    public static InvoiceStatus Void { get; } = new("void");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<InvoiceStatus>(static value => new(value), static value => value.Value);
}
