using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which side of an account an amount stands on. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct DebitOrCredit(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Debit.</summary>
    public static DebitOrCredit Debit { get; } = new("debit");

    /// <summary>Credit.</summary>
    public static DebitOrCredit Credit { get; } = new("credit");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<DebitOrCredit>(static value => new(value), static value => value.Value);
}
