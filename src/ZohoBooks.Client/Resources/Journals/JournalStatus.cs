using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Where a journal stands. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct JournalStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Not booked yet.</summary>
    public static JournalStatus Draft { get; } = new("draft");

    /// <summary>Waits for an approver.</summary>
    public static JournalStatus Submitted { get; } = new("submitted");

    /// <summary>Approved and not booked yet.</summary>
    public static JournalStatus Approved { get; } = new("approved");

    /// <summary>An approver refused it.</summary>
    public static JournalStatus Rejected { get; } = new("rejected");

    /// <summary>Booked.</summary>
    public static JournalStatus Published { get; } = new("published");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<JournalStatus>(static value => new(value), static value => value.Value);
}
