using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// Journals. Scopes: <c>ZohoBooks.accountants.READ</c>, <c>.CREATE</c> (also for changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id
/// that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IJournals
{
    /// <summary>What journals are made from, again and again.</summary>
    IRecurringJournals Recurring { get; }

    /// <summary>
    /// <c>GET /journals</c>. The time of change is checked on every row, because the service does not report filters that it ignores.
    /// </summary>
    /// <param name="filter">Which journals; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Journal> ListAsync(JournalFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /journals/{journal_id}</c>.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such journal.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Journal> GetAsync(string journalId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /journals</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the journal
    /// before creating it again.
    /// </summary>
    /// <param name="input">The journal.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Journal> CreateAsync(JournalInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /journals/{journal_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents the date as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Journal> UpdateAsync(string journalId, JournalInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /journals/{journal_id}</c>.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string journalId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/publish</c>: books a draft.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task PublishAsync(string journalId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/submit</c>: asks for approval.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SubmitAsync(string journalId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/approve</c>.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveAsync(string journalId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/reject</c>: refuses approval.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="reason">Why, at most 500 characters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task RejectAsync(string journalId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/reverse</c>: makes the journal that takes it back. Never repeated by the client: with <see
    /// cref="ZohoBooksException.OutcomeUnknown"/>, look for that journal first.
    /// </summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="reversalDate">Date of the journal that takes it back.</param>
    /// <param name="isScheduled">Whether it is made on that day, and not at once.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Journal> ReverseAsync(
        string journalId, LocalDate reversalDate, bool isScheduled = false, CancellationToken cancellationToken = default);

    /// <summary><c>POST /journals/status/publish</c>: books several drafts, at most 10.</summary>
    /// <param name="journalIds">The journals, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or too many, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task PublishManyAsync(IEnumerable<string> journalIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /journals/submit</c>: asks for approval of several, at most 25.</summary>
    /// <param name="journalIds">The journals, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or too many, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SubmitManyAsync(IEnumerable<string> journalIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST /journals/approve</c>: several at once, at most 25.</summary>
    /// <param name="journalIds">The journals, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or too many, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveManyAsync(IEnumerable<string> journalIds, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /journals/bulkdelete</c>: several at once, at most 200.</summary>
    /// <param name="journalIds">The journals, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">None is given, or too many, or one is no id; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteManyAsync(IEnumerable<string> journalIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/attachment</c>. The file is sent once: after a lost answer nobody knows whether it arrived.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The file has no name, or one with a path.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddAttachmentAsync(string journalId, Attachment file, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/comments</c>. A journal that is read has its comments among <see cref="Journal.AdditionalMembers"/>.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="text">The comment.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddCommentAsync(string journalId, string text, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/comments/{comment_id}</c>.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="commentId">The comment, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteCommentAsync(string journalId, string commentId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/credits</c>: what it leaves to be used; the list has one page.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<JournalCredit> ListCreditsAsync(string journalId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/credits/{journal_line_id}/invoices</c>: uses a line for invoices. Never repeated by the client.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="lineId">The line of the journal, 1 to 20 digits.</param>
    /// <param name="invoices">How much for which invoice.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApplyToInvoicesAsync(
        string journalId, string lineId, IEnumerable<JournalInvoice> invoices, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/credits/{journal_line_id}/receivables</c>: takes back what a line was used for invoices.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="lineId">The line of the journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteReceivablesAsync(string journalId, string lineId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/credits/{journal_line_id}/payables</c>: takes back what a line was used for bills.</summary>
    /// <param name="journalId">The journal, 1 to 20 digits.</param>
    /// <param name="lineId">The line of the journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeletePayablesAsync(string journalId, string lineId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /transactions/{transaction_id}/journals</c>: how a transaction is booked.</summary>
    /// <param name="transactionId">The transaction, 1 to 20 digits.</param>
    /// <param name="entityType">
    /// What the transaction is: <c>invoice</c>, <c>bill</c>, <c>expense</c>, <c>vendor_payment</c> and so on.
    /// </param>
    /// <param name="reportBasis"><c>cash</c> or <c>accrual</c>; null leaves it to the service.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such transaction.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Journal> GetOfTransactionAsync(
        string transactionId, string entityType, string? reportBasis = null, CancellationToken cancellationToken = default);
}
