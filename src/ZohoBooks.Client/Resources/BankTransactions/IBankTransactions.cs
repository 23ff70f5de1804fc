namespace ZohoBooks.Client;

/// <summary>
/// Transactions of bank accounts: those of the books, and the lines of statements that are matched with them. Scopes:
/// <c>ZohoBooks.banking.READ</c>, <c>.CREATE</c> (also for changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20
/// digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IBankTransactions
{
    /// <summary>
    /// <c>GET /banktransactions</c>. The account is checked on every row, because the service does not report filters that it ignores.
    /// </summary>
    /// <param name="filter">Which transactions; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<BankTransaction> ListAsync(BankTransactionFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /banktransactions/{transaction_id}</c>.</summary>
    /// <param name="bankTransactionId">The transaction, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such transaction.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BankTransaction> GetAsync(string bankTransactionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /banktransactions</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the
    /// transaction before creating it again.
    /// </summary>
    /// <param name="input">The transaction.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BankTransaction> CreateAsync(BankTransactionInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /banktransactions/{transaction_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="bankTransactionId">The transaction, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents the type as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<BankTransaction> UpdateAsync(string bankTransactionId, BankTransactionInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /banktransactions/{transaction_id}</c>.</summary>
    /// <param name="bankTransactionId">The transaction, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string bankTransactionId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/uncategorized/{transaction_id}/match</c>: what a line of a statement may be.</summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="filter">Which transactions; null leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<MatchingTransaction> ListMatchesAsync(
        string transactionId, MatchFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/uncategorized/{transaction_id}/match</c>: says which transactions of the books a line of a statement is. Never repeated by
    /// the client.
    /// </summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="transactions">The transactions of the books.</param>
    /// <param name="accountId">The bank account; null leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MatchAsync(
        string transactionId, IEnumerable<TransactionMatch> transactions, string? accountId = null,
        CancellationToken cancellationToken = default);

    /// <summary><c>POST …/{transaction_id}/unmatch</c>: takes back what it was matched with.</summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="accountId">The bank account; null leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UnmatchAsync(string transactionId, string? accountId = null, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/uncategorized/{transaction_id}/exclude</c>: leaves a line of a statement out.</summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="accountId">The bank account; null leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ExcludeAsync(string transactionId, string? accountId = null, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/uncategorized/{transaction_id}/restore</c>: takes back that it is left out.</summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="accountId">The bank account; null leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task RestoreAsync(string transactionId, string? accountId = null, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/{transaction_id}/uncategorize</c>: takes back how it was booked.</summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="accountId">The bank account; null leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UncategorizeAsync(string transactionId, string? accountId = null, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/categorize</c>: books a line of a statement. Never repeated by the client.</summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="input">How it is booked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CategorizeAsync(string transactionId, BankTransactionInput input, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/categorize/expenses</c>: books a line of a statement as an expense. Never repeated by the client.</summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="input">How it is booked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CategorizeAsExpenseAsync(string transactionId, ExpenseInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/categorize/vendorpayments</c>: books a line of a statement as a payment to a vendor. Never repeated by the client.
    /// </summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="input">How it is booked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CategorizeAsVendorPaymentAsync(string transactionId, VendorPaymentInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/categorize/customerpayments</c>: books a line of a statement as a payment of a customer. Never repeated by the client.
    /// </summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="input">How it is booked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CategorizeAsCustomerPaymentAsync(string transactionId, CustomerPaymentInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/categorize/creditnoterefunds</c>: books a line of a statement as the refund of a credit note. Never repeated by the
    /// client.
    /// </summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="input">How it is booked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CategorizeAsCreditNoteRefundAsync(string transactionId, BankRefundInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/categorize/vendorcreditrefunds</c>: books a line of a statement as the refund of a vendor credit. Never repeated by the
    /// client.
    /// </summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="input">How it is booked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CategorizeAsVendorCreditRefundAsync(string transactionId, BankRefundInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/categorize/paymentrefunds</c>: books a line of a statement as the refund of a payment of a customer. Never repeated by the
    /// client.
    /// </summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="input">How it is booked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CategorizeAsPaymentRefundAsync(string transactionId, BankRefundInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/categorize/vendorpaymentrefunds</c>: books a line of a statement as the refund of a payment to a vendor. Never repeated by
    /// the client.
    /// </summary>
    /// <param name="transactionId">The line of a statement, 1 to 20 digits.</param>
    /// <param name="input">How it is booked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task CategorizeAsVendorPaymentRefundAsync(string transactionId, BankRefundInput input, CancellationToken cancellationToken = default);
}
