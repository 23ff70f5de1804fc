using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>In what unit it is counted how often something recurs. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct RecurrenceFrequency(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Weeks.</summary>
    public static RecurrenceFrequency Weeks { get; } = new("weeks");

    /// <summary>Months.</summary>
    public static RecurrenceFrequency Months { get; } = new("months");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<RecurrenceFrequency>(static value => new(value), static value => value.Value);
}
