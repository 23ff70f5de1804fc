namespace ZohoBooks.Client;

/// <summary>
/// Hours that were worked on projects. Scopes: <c>ZohoBooks.projects.READ</c>, <c>.CREATE</c> (also for changes of state), <c>.UPDATE</c>,
/// <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface ITimeEntries
{
    /// <summary>
    /// <c>GET /projects/timeentries</c>. Project and user are checked on every row, because the service does not report filters that it
    /// ignores.
    /// </summary>
    /// <param name="filter">Which time entries; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<TimeEntry> ListAsync(TimeEntryFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /projects/timeentries/{time_entry_id}</c>.</summary>
    /// <param name="timeEntryId">The time entry, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such time entry.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TimeEntry> GetAsync(string timeEntryId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /projects/timeentries</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the
    /// time entry before creating it again.
    /// </summary>
    /// <param name="input">The time entry.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TimeEntry> CreateAsync(TimeEntryInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /projects/timeentries/{time_entry_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="timeEntryId">The time entry, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents project, task, user and day as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TimeEntry> UpdateAsync(string timeEntryId, TimeEntryInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /projects/timeentries/{time_entry_id}</c>.</summary>
    /// <param name="timeEntryId">The time entry, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string timeEntryId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/timer/start</c>: the clock runs.</summary>
    /// <param name="timeEntryId">The time entry, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TimeEntry> StartTimerAsync(string timeEntryId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /projects/timeentries/timer/stop</c>: the clock of the current user stops.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TimeEntry> StopTimerAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /projects/timeentries/runningtimer/me</c>: the time entry whose clock runs, of the current user.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<TimeEntry> GetRunningAsync(CancellationToken cancellationToken = default);
}
