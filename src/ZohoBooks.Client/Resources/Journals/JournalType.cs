using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>For which way of counting a journal is booked. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct JournalType(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>For accrual and for cash.</summary>
    public static JournalType Both { get; } = new("both");

    /// <summary>For cash alone.</summary>
    public static JournalType Cash { get; } = new("cash");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<JournalType>(static value => new(value), static value => value.Value);
}
