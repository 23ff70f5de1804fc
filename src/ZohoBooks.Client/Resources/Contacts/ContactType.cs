using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Whether a contact sells or buys. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct ContactType(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>A vendor.</summary>
    public static ContactType Vendor { get; } = new("vendor");

    /// <summary>A customer.</summary>
    public static ContactType Customer { get; } = new("customer");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<ContactType>(static value => new(value), static value => value.Value);
}
