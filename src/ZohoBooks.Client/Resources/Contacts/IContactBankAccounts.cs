namespace ZohoBooks.Client;

/// <summary>
/// Bank accounts of contacts. Zoho Books does not document what the lists of them give; <c>IZohoBooksClient.SendAsync</c> reads them.
/// </summary>
public interface IContactBankAccounts
{
    /// <summary><c>POST …/bankaccount</c>. Never repeated by the client. The answer does not say its id.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="input">The bank account.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddAsync(string contactId, ContactBankAccountInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/bankaccount/{bank_account_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateAsync(string contactId, string bankAccountId, ContactBankAccountInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/bankaccount/{bank_account_id}</c>.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string contactId, string bankAccountId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/bankaccount/{bank_account_id}/approve</c>.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveAsync(string contactId, string bankAccountId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/bankaccount/{bank_account_id}/decline</c>: refuses approval.</summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeclineAsync(string contactId, string bankAccountId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/bankaccount/{bank_account_id}/verify</c>: tells the two small amounts that came to the bank account. Never repeated by the
    /// client.
    /// </summary>
    /// <param name="contactId">The contact, 1 to 20 digits.</param>
    /// <param name="bankAccountId">The bank account, 1 to 20 digits.</param>
    /// <param name="firstAmount">The first amount; Zoho Books documents a whole number.</param>
    /// <param name="secondAmount">The second amount.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task VerifyAsync(
        string contactId, string bankAccountId, long firstAmount, long secondAmount, CancellationToken cancellationToken = default);
}
