namespace ZohoBooks.Client;

/// <summary>
/// Recurring invoices: what invoices are made from, again and again. Scopes: <c>ZohoBooks.invoices.READ</c>, <c>.CREATE</c> (also for
/// changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/>
/// before anything is sent.
/// </summary>
public interface IRecurringInvoices
{
    /// <summary>
    /// <c>GET /recurringinvoices</c>. The customer is checked on every row, because the service does not report filters that it ignores.
    /// </summary>
    /// <param name="filter">Which recurring invoices; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<RecurringInvoice> ListAsync(RecurringInvoiceFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /recurringinvoices/{recurring_invoice_id}</c>.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such recurring invoice.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RecurringInvoice> GetAsync(string recurringInvoiceId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /recurringinvoices</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the
    /// recurring invoice before creating it again.
    /// </summary>
    /// <param name="input">The recurring invoice.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RecurringInvoice> CreateAsync(RecurringInvoiceInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /recurringinvoices/{recurring_invoice_id}</c>. Repeated by the client only when it has no lines: Zoho Books documents no ids
    /// for them in updates.
    /// </summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RecurringInvoice> UpdateAsync(
        string recurringInvoiceId, RecurringInvoiceInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /recurringinvoices</c> with <c>X-Upsert</c>: updates the recurring invoice with this value of a unique custom field, or
    /// creates it.
    /// </summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The recurring invoice.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<RecurringInvoice> UpsertAsync(
        UniqueField key, RecurringInvoiceInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /recurringinvoices/{recurring_invoice_id}</c>.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string recurringInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/stop</c>: no more invoices.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task StopAsync(string recurringInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/resume</c>: invoices again.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ResumeAsync(string recurringInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /recurringinvoices/status/stop</c>: several at once.</summary>
    /// <param name="recurringInvoiceIds">The recurring invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task StopManyAsync(IEnumerable<string> recurringInvoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /recurringinvoices/status/resume</c>: several at once.</summary>
    /// <param name="recurringInvoiceIds">The recurring invoices, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ResumeManyAsync(IEnumerable<string> recurringInvoiceIds, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/templates/{template_id}</c>: prints with another template. Safe to repeat, and repeated by the client.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="templateId">The template, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateTemplateAsync(string recurringInvoiceId, string templateId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/comments</c>: the history. Comments cannot be added.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Comment> ListCommentsAsync(string recurringInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/invoices</c>: the invoices that were made from it.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<MadeInvoice> ListInvoicesAsync(string recurringInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/autobill/enable</c>: charges the card or bank account of each invoice by itself.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task EnableAutobillAsync(string recurringInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/autobill/disable</c>.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DisableAutobillAsync(string recurringInvoiceId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/bankaccount/{account_id}</c>: charges this bank account of the customer.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="accountId">The bank account, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AssociateBankAccountAsync(string recurringInvoiceId, string accountId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/bankaccount</c>: charges no bank account any more.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="alsoOfCustomer">Whether the customer loses the bank account too.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteBankAccountAsync(string recurringInvoiceId, bool alsoOfCustomer = false, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/card/{card_id}</c>: charges this card of the customer.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="cardId">The card, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AssociateCardAsync(string recurringInvoiceId, string cardId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/card</c>: charges no card any more.</summary>
    /// <param name="recurringInvoiceId">The recurring invoice, 1 to 20 digits.</param>
    /// <param name="alsoOfCustomer">Whether the customer loses the card too.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteCardAsync(string recurringInvoiceId, bool alsoOfCustomer = false, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET /contacts/{contact_id}/card/{card_id}/recurringinvoices</c>: what a card pays by itself, with ids and names alone; the list
    /// has one page.
    /// </summary>
    /// <param name="customerId">The customer, 1 to 20 digits.</param>
    /// <param name="cardId">The card, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<RecurringInvoice> ListOfCardAsync(string customerId, string cardId, CancellationToken cancellationToken = default);
}
