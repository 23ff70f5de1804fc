using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Where a retainer invoice stands. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct RetainerInvoiceStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Not sent yet.</summary>
    public static RetainerInvoiceStatus Draft { get; } = new("draft");

    /// <summary>Sent to the customer.</summary>
    public static RetainerInvoiceStatus Sent { get; } = new("sent");

    /// <summary>The customer has looked at it.</summary>
    public static RetainerInvoiceStatus Viewed { get; } = new("viewed");

    /// <summary>To be paid.</summary>
    public static RetainerInvoiceStatus Unpaid { get; } = new("unpaid");

    /// <summary>Paid in part.</summary>
    public static RetainerInvoiceStatus PartiallyPaid { get; } = new("partially_paid");

    /// <summary>To be paid, and late.</summary>
    public static RetainerInvoiceStatus Overdue { get; } = new("overdue");

    /// <summary>Paid.</summary>
    public static RetainerInvoiceStatus Paid { get; } = new("paid");

    /// <summary>Made void.</summary>
    public static RetainerInvoiceStatus Void { get; } = new("void");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<RetainerInvoiceStatus>(static value => new(value), static value => value.Value);
}
