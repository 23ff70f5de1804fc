using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Where a credit note stands. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct CreditNoteStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Not booked yet.</summary>
    public static CreditNoteStatus Draft { get; } = new("draft");

    /// <summary>Waits for an approver.</summary>
    public static CreditNoteStatus PendingApproval { get; } = new("pending_approval");

    /// <summary>Approved and not open yet.</summary>
    public static CreditNoteStatus Approved { get; } = new("approved");

    /// <summary>An approver refused it.</summary>
    public static CreditNoteStatus Rejected { get; } = new("rejected");

    /// <summary>To be used.</summary>
    public static CreditNoteStatus Open { get; } = new("open");

    /// <summary>Used or paid back.</summary>
    public static CreditNoteStatus Closed { get; } = new("closed");

    /// <summary>Made void.</summary>
    public static CreditNoteStatus Void { get; } = new("void");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<CreditNoteStatus>(static value => new(value), static value => value.Value);
}
