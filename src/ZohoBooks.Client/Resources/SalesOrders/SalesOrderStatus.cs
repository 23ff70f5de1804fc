using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Where a sales order stands. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct SalesOrderStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Not confirmed yet.</summary>
    public static SalesOrderStatus Draft { get; } = new("draft");

    /// <summary>Waits for an approver.</summary>
    public static SalesOrderStatus PendingApproval { get; } = new("pending_approval");

    /// <summary>Approved and not open yet.</summary>
    public static SalesOrderStatus Approved { get; } = new("approved");

    /// <summary>An approver refused it.</summary>
    public static SalesOrderStatus Rejected { get; } = new("rejected");

    /// <summary>Confirmed.</summary>
    public static SalesOrderStatus Open { get; } = new("open");

    /// <summary>To be shipped, and late.</summary>
    public static SalesOrderStatus Overdue { get; } = new("overdue");

    /// <summary>Invoiced in part.</summary>
    public static SalesOrderStatus PartiallyInvoiced { get; } = new("partially_invoiced");

    /// <summary>Invoiced.</summary>
    public static SalesOrderStatus Invoiced { get; } = new("invoiced");

    /// <summary>Closed.</summary>
    public static SalesOrderStatus Closed { get; } = new("closed");

    /// <summary>Made void.</summary>
    public static SalesOrderStatus Void { get; } = new("void");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<SalesOrderStatus>(static value => new(value), static value => value.Value);
}
