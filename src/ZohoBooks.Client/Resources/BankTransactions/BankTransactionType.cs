using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>What a transaction of a bank account is in the books. An open set: unknown values are kept.</summary>
/// <param name="Value">The value on the wire; empty when absent.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct BankTransactionType(string Value)
{
    /// <summary>The value on the wire; empty when absent.</summary>
    public string Value { get => field ?? ""; } = string.IsNullOrEmpty(Value) ? null! : Value;

    /// <summary>Money that came in.</summary>
    public static BankTransactionType Deposit { get; } = new("deposit");

    /// <summary>A refund on a card.</summary>
    public static BankTransactionType Refund { get; } = new("refund");

    /// <summary>Money that went to another account.</summary>
    public static BankTransactionType TransferFund { get; } = new("transfer_fund");

    /// <summary>The balance of a card, paid.</summary>
    public static BankTransactionType CardPayment { get; } = new("card_payment");

    /// <summary>A sale without an invoice.</summary>
    public static BankTransactionType SalesWithoutInvoices { get; } = new("sales_without_invoices");

    /// <summary>An expense that was paid back.</summary>
    public static BankTransactionType ExpenseRefund { get; } = new("expense_refund");

    /// <summary>Money of the owner.</summary>
    public static BankTransactionType OwnerContribution { get; } = new("owner_contribution");

    /// <summary>Interest.</summary>
    public static BankTransactionType InterestIncome { get; } = new("interest_income");

    /// <summary>Other income.</summary>
    public static BankTransactionType OtherIncome { get; } = new("other_income");

    /// <summary>Money to the owner.</summary>
    public static BankTransactionType OwnerDrawings { get; } = new("owner_drawings");

    /// <summary>A sale that was paid back.</summary>
    public static BankTransactionType SalesReturn { get; } = new("sales_return");

    /// <summary>An expense.</summary>
    public static BankTransactionType Expense { get; } = new("expense");

    /// <inheritdoc />
    public override string ToString() => Value;

    internal sealed class Converter() : OpenValueConverter<BankTransactionType>(static value => new(value), static value => value.Value);
}
