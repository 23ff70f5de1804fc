using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.BankTransactionRoutes;

namespace ZohoBooks.Client;

internal sealed class BankTransactionsOperations(ApiSender sender) : IBankTransactions
{
    private Records<BankTransactionEnvelope, BankTransaction, BankTransactionInput> Records => field ??=
        new(sender, "transaction_id", BankTransactionsJson.Default.BankTransactionEnvelope,
            static envelope => envelope.BankTransaction, BankTransactionsJson.Default.BankTransactionInput);

    public ZohoList<BankTransaction> ListAsync(BankTransactionFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<BankTransactionList, BankTransaction>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            BankTransactionsJson.Default.BankTransactionList,
            static row => row.TransactionId,
            cancellationToken,
            new RowCheck<BankTransaction>().Is(filter?.AccountId, static row => row.AccountId));

    public Task<BankTransaction> GetAsync(string bankTransactionId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, bankTransactionId, nameof(bankTransactionId), cancellationToken);

    public Task<BankTransaction> CreateAsync(BankTransactionInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new transaction")
            .Value(input.TransactionType, nameof(BankTransactionInput.TransactionType))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<BankTransaction> UpdateAsync(string bankTransactionId, BankTransactionInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, bankTransactionId, nameof(bankTransactionId)), Required.NotNull(input, nameof(input)),
            input.AddsNoRows, cancellationToken);

    public Task DeleteAsync(string bankTransactionId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, bankTransactionId, nameof(bankTransactionId), cancellationToken);

    public ZohoList<MatchingTransaction> ListMatchesAsync(string transactionId, MatchFilter? filter, CancellationToken cancellationToken)
    {
        Records.One(Routes.ListMatches, transactionId, nameof(transactionId)).Dispose();
        return PagedList.Create<MatchingTransactionList, MatchingTransaction>(
            sender, () => (filter ?? new()).AddTo(Records.One(Routes.ListMatches, transactionId, nameof(transactionId))),
            BankTransactionsJson.Default.MatchingTransactionList, static row => row.TransactionId, cancellationToken);
    }

    public Task MatchAsync(
        string transactionId, IEnumerable<TransactionMatch> transactions, string? accountId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Of(Routes.Match, transactionId, accountId)
                .Json(new([.. Required.NotNull(transactions, nameof(transactions))]), BankTransactionsJson.Default.MatchesBody),
            cancellationToken);

    public Task UnmatchAsync(string transactionId, string? accountId, CancellationToken cancellationToken) =>
        sender.DoAsync(Of(Routes.Unmatch, transactionId, accountId), cancellationToken);

    public Task ExcludeAsync(string transactionId, string? accountId, CancellationToken cancellationToken) =>
        sender.DoAsync(Of(Routes.Exclude, transactionId, accountId), cancellationToken);

    public Task RestoreAsync(string transactionId, string? accountId, CancellationToken cancellationToken) =>
        sender.DoAsync(Of(Routes.Restore, transactionId, accountId), cancellationToken);

    public Task UncategorizeAsync(string transactionId, string? accountId, CancellationToken cancellationToken) =>
        sender.DoAsync(Of(Routes.Uncategorize, transactionId, accountId), cancellationToken);

    public Task CategorizeAsync(string transactionId, BankTransactionInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A transaction")
            .Value(input.TransactionType, nameof(BankTransactionInput.TransactionType))
            .Check(nameof(input));
        return sender.DoAsync(
            Records.One(Routes.Categorize, transactionId, nameof(transactionId))
                .Json(input, BankTransactionsJson.Default.BankTransactionInput), cancellationToken);
    }

    public Task CategorizeAsExpenseAsync(string transactionId, ExpenseInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.CategorizeAsExpense, transactionId, nameof(transactionId))
                .Json(Required.NotNull(input, nameof(input)), ExpensesJson.Default.ExpenseInput), cancellationToken);

    public Task CategorizeAsVendorPaymentAsync(string transactionId, VendorPaymentInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.CategorizeAsVendorPayment, transactionId, nameof(transactionId))
                .Json(Required.NotNull(input, nameof(input)), VendorPaymentsJson.Default.VendorPaymentInput), cancellationToken);

    public Task CategorizeAsCustomerPaymentAsync(string transactionId, CustomerPaymentInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.CategorizeAsCustomerPayment, transactionId, nameof(transactionId))
                .Json(Required.NotNull(input, nameof(input)), CustomerPaymentsJson.Default.CustomerPaymentInput), cancellationToken);

    public Task CategorizeAsCreditNoteRefundAsync(string transactionId, BankRefundInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("The refund of a credit note")
            .Text(input.CreditNoteId, nameof(BankRefundInput.CreditNoteId))
            .Value(input.Date, nameof(BankRefundInput.Date))
            .Check(nameof(input));
        return sender.DoAsync(
            Records.One(Routes.CategorizeAsCreditNoteRefund, transactionId, nameof(transactionId))
                .Json(input, BankTransactionsJson.Default.BankRefundInput), cancellationToken);
    }

    public Task CategorizeAsVendorCreditRefundAsync(string transactionId, BankRefundInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("The refund of a vendor credit")
            .Text(input.VendorCreditId, nameof(BankRefundInput.VendorCreditId))
            .Value(input.Date, nameof(BankRefundInput.Date))
            .Check(nameof(input));
        return sender.DoAsync(
            Records.One(Routes.CategorizeAsVendorCreditRefund, transactionId, nameof(transactionId))
                .Json(input, BankTransactionsJson.Default.BankRefundInput), cancellationToken);
    }

    public Task CategorizeAsPaymentRefundAsync(string transactionId, BankRefundInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("The refund of a payment")
            .Value(input.Date, nameof(BankRefundInput.Date))
            .Value(input.Amount, nameof(BankRefundInput.Amount))
            .Text(input.FromAccountId, nameof(BankRefundInput.FromAccountId))
            .Check(nameof(input));
        return sender.DoAsync(
            Records.One(Routes.CategorizeAsPaymentRefund, transactionId, nameof(transactionId))
                .Json(input, BankTransactionsJson.Default.BankRefundInput), cancellationToken);
    }

    public Task CategorizeAsVendorPaymentRefundAsync(string transactionId, BankRefundInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("The refund of a vendor payment")
            .Value(input.Date, nameof(BankRefundInput.Date))
            .Value(input.Amount, nameof(BankRefundInput.Amount))
            .Text(input.ToAccountId, nameof(BankRefundInput.ToAccountId))
            .Check(nameof(input));
        return sender.DoAsync(
            Records.One(Routes.CategorizeAsVendorPaymentRefund, transactionId, nameof(transactionId))
                .Json(input, BankTransactionsJson.Default.BankRefundInput), cancellationToken);
    }

    private ApiRequest Of(ZohoOperation operation, string transactionId, string? accountId)
    {
        if (accountId is not null)
            RouteValue.CheckId(accountId, nameof(accountId));
        return Records.One(operation, transactionId, nameof(transactionId)).Query("account_id", accountId);
    }
}
