using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Where a purchase order stands. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct PurchaseOrderStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Not sent to the vendor yet.</summary>
    public static PurchaseOrderStatus Draft { get; } = new("draft");

    /// <summary>Waits for an approver.</summary>
    public static PurchaseOrderStatus PendingApproval { get; } = new("pending_approval");

    /// <summary>Waits for an approver for too long.</summary>
    public static PurchaseOrderStatus ApprovalOverdue { get; } = new("approval_overdue");

    /// <summary>Approved and not yet issued.</summary>
    public static PurchaseOrderStatus Approved { get; } = new("approved");

    /// <summary>An approver refused it.</summary>
    public static PurchaseOrderStatus Rejected { get; } = new("rejected");

    /// <summary>Issued to the vendor.</summary>
    public static PurchaseOrderStatus Open { get; } = new("open");

    /// <summary>Issued to the vendor: what organizations with inventory say for open.</summary>
    public static PurchaseOrderStatus Issued { get; } = new("issued");

    /// <summary>Billed in part.</summary>
    public static PurchaseOrderStatus PartiallyBilled { get; } = new("partially_billed");

    /// <summary>Billed in full.</summary>
    public static PurchaseOrderStatus Billed { get; } = new("billed");

    /// <summary>Received in part.</summary>
    public static PurchaseOrderStatus PartiallyReceived { get; } = new("partially_received");

    /// <summary>Received in full.</summary>
    public static PurchaseOrderStatus Received { get; } = new("received");

    /// <summary>Closed.</summary>
    public static PurchaseOrderStatus Closed { get; } = new("closed");

    /// <summary>Cancelled.</summary>
    public static PurchaseOrderStatus Cancelled { get; } = new("cancelled");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<PurchaseOrderStatus>(static value => new(value), static value => value.Value);
}
