namespace ZohoBooks.Client;

/// <summary>
/// Recurring journals: what journals are made from, again and again. Zoho Books documents their answers as those of journals, so that
/// <see cref="Journal.JournalId"/> is their id. Scopes: <c>ZohoBooks.accountants.READ</c>, <c>.CREATE</c> (also for changes of state),
/// <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is
/// sent.
/// </summary>
public interface IRecurringJournals
{
    /// <summary><c>GET /recurringjournals</c>.</summary>
    /// <param name="filter">Which of them; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Journal> ListAsync(RecurringJournalFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /recurringjournals/{recurring_journal_id}</c>.</summary>
    /// <param name="recurringJournalId">The recurring journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such recurring journal.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Journal> GetAsync(string recurringJournalId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /recurringjournals</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, list the
    /// recurring journals before creating it again.
    /// </summary>
    /// <param name="input">
    /// The journal. How often it recurs Zoho Books does not document; what you know of it goes into
    /// <see cref="JournalInput.AdditionalMembers"/>.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Journal> CreateAsync(JournalInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /recurringjournals/{recurring_journal_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="recurringJournalId">The recurring journal, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents the date as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Journal> UpdateAsync(string recurringJournalId, JournalInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /recurringjournals/{recurring_journal_id}</c>.</summary>
    /// <param name="recurringJournalId">The recurring journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string recurringJournalId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/stop</c>: no more journals.</summary>
    /// <param name="recurringJournalId">The recurring journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task StopAsync(string recurringJournalId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/resume</c>: journals again.</summary>
    /// <param name="recurringJournalId">The recurring journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ResumeAsync(string recurringJournalId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/journals</c>: the journals that were made of it; the list has one page.</summary>
    /// <param name="recurringJournalId">The recurring journal, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Journal> ListJournalsAsync(string recurringJournalId, CancellationToken cancellationToken = default);
}
