using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Where an estimate stands. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct EstimateStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Not sent yet.</summary>
    public static EstimateStatus Draft { get; } = new("draft");

    /// <summary>Waits for an approver.</summary>
    public static EstimateStatus PendingApproval { get; } = new("pending_approval");

    /// <summary>Approved and not sent yet.</summary>
    public static EstimateStatus Approved { get; } = new("approved");

    /// <summary>An approver refused it.</summary>
    public static EstimateStatus Rejected { get; } = new("rejected");

    /// <summary>Sent to the customer.</summary>
    public static EstimateStatus Sent { get; } = new("sent");

    /// <summary>The customer has looked at it.</summary>
    public static EstimateStatus Viewed { get; } = new("viewed");

    /// <summary>The customer accepted it.</summary>
    public static EstimateStatus Accepted { get; } = new("accepted");

    /// <summary>The customer declined it.</summary>
    public static EstimateStatus Declined { get; } = new("declined");

    /// <summary>Invoiced in part.</summary>
    public static EstimateStatus PartiallyInvoiced { get; } = new("partially_invoiced");

    /// <summary>Invoiced.</summary>
    public static EstimateStatus Invoiced { get; } = new("invoiced");

    /// <summary>It no longer holds.</summary>
    public static EstimateStatus Expired { get; } = new("expired");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<EstimateStatus>(static value => new(value), static value => value.Value);
}
