using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Whether something recurs. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct RecurrenceStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>It recurs.</summary>
    public static RecurrenceStatus Active { get; } = new("active");

    /// <summary>It was stopped.</summary>
    public static RecurrenceStatus Stopped { get; } = new("stopped");

    /// <summary>Its last day is over.</summary>
    public static RecurrenceStatus Expired { get; } = new("expired");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<RecurrenceStatus>(static value => new(value), static value => value.Value);
}
