using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Whether a contact is in use. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct ContactStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>In use.</summary>
    public static ContactStatus Active { get; } = new("active");

    /// <summary>No longer in use.</summary>
    public static ContactStatus Inactive { get; } = new("inactive");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<ContactStatus>(static value => new(value), static value => value.Value);
}
