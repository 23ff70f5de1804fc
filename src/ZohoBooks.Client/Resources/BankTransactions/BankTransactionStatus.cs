using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>What happened to a transaction of a bank account. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct BankTransactionStatus(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>A line of a statement that waits for a person.</summary>
    public static BankTransactionStatus Uncategorized { get; } = new("uncategorized");

    /// <summary>Made in the books.</summary>
    public static BankTransactionStatus ManuallyAdded { get; } = new("manually_added");

    /// <summary>A line of a statement that was found in the books.</summary>
    public static BankTransactionStatus Matched { get; } = new("matched");

    /// <summary>A line of a statement that was booked.</summary>
    public static BankTransactionStatus Categorized { get; } = new("categorized");

    /// <summary>A line of a statement that is left out.</summary>
    public static BankTransactionStatus Excluded { get; } = new("excluded");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<BankTransactionStatus>(static value => new(value), static value => value.Value);
}
