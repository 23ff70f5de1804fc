using System.Text.Json.Serialization.Metadata;

namespace ZohoBooks.Client;

/// <summary>
/// One Zoho Books organization. Thread-safe; make one and share it. Do not implement it: members will be added. Cancelling a call ends the
/// wait and the request.
/// </summary>
public interface IZohoBooksClient : IDisposable, IAsyncDisposable
{
    /// <summary>Organizations of the authorized user.</summary>
    IOrganizations Organizations { get; }

    /// <summary>Vendors and customers.</summary>
    IContacts Contacts { get; }

    /// <summary>Persons at vendors and customers.</summary>
    IContactPersons ContactPersons { get; }

    /// <summary>Projects.</summary>
    IProjects Projects { get; }

    /// <summary>Purchase orders.</summary>
    IPurchaseOrders PurchaseOrders { get; }

    /// <summary>Bills from vendors.</summary>
    IBills Bills { get; }

    /// <summary>Credits from vendors.</summary>
    IVendorCredits VendorCredits { get; }

    /// <summary>Payments to vendors.</summary>
    IVendorPayments VendorPayments { get; }

    /// <summary>Invoices to customers.</summary>
    IInvoices Invoices { get; }

    /// <summary>Payments of customers.</summary>
    ICustomerPayments CustomerPayments { get; }

    /// <summary>Credits to customers.</summary>
    ICreditNotes CreditNotes { get; }

    /// <summary>Estimates for customers.</summary>
    IEstimates Estimates { get; }

    /// <summary>Sales orders of customers.</summary>
    ISalesOrders SalesOrders { get; }

    /// <summary>Journals.</summary>
    IJournals Journals { get; }

    /// <summary>Sales that were paid at once.</summary>
    ISalesReceipts SalesReceipts { get; }

    /// <summary>What customers pay before there is an invoice.</summary>
    IRetainerInvoices RetainerInvoices { get; }

    /// <summary>What goes to customers without a sale.</summary>
    IDeliveryChallans DeliveryChallans { get; }

    /// <summary>What invoices are made from, again and again.</summary>
    IRecurringInvoices RecurringInvoices { get; }

    /// <summary>What bills are made from, again and again.</summary>
    IRecurringBills RecurringBills { get; }

    /// <summary>What expenses are made from, again and again.</summary>
    IRecurringExpenses RecurringExpenses { get; }

    /// <summary>Accounts at banks, cards and cash, and their statements.</summary>
    IBankAccounts BankAccounts { get; }

    /// <summary>Transactions of bank accounts, and the lines of statements that are matched with them.</summary>
    IBankTransactions BankTransactions { get; }

    /// <summary>Rules by which lines of statements are booked.</summary>
    IBankRules BankRules { get; }

    /// <summary>What another exchange rate makes of open balances.</summary>
    ICurrencyAdjustments CurrencyAdjustments { get; }

    /// <summary>What the accounts began with.</summary>
    IOpeningBalances OpeningBalances { get; }

    /// <summary>Fixed assets and their types.</summary>
    IFixedAssets FixedAssets { get; }

    /// <summary>Hours that were worked on projects.</summary>
    ITimeEntries TimeEntries { get; }

    /// <summary>Price lists.</summary>
    IPriceLists PriceLists { get; }

    /// <summary>Tasks of the people of the organization.</summary>
    ITasks Tasks { get; }

    /// <summary>Expenses.</summary>
    IExpenses Expenses { get; }

    /// <summary>Items.</summary>
    IItems Items { get; }

    /// <summary>The chart of accounts.</summary>
    IChartOfAccounts ChartOfAccounts { get; }

    /// <summary>What is booked on accounts, and what is changed there at once.</summary>
    IRegisters Registers { get; }

    /// <summary>Reporting tags and their options.</summary>
    IReportingTags ReportingTags { get; }

    /// <summary>Taxes, tax groups, authorities and exemptions.</summary>
    ITaxes Taxes { get; }

    /// <summary>Currencies and exchange rates.</summary>
    ICurrencies Currencies { get; }

    /// <summary>Users of the organization.</summary>
    IUsers Users { get; }

    /// <summary>Locks on transactions.</summary>
    ITransactionLocks TransactionLocks { get; }

    /// <summary>Locations (branches).</summary>
    ILocations Locations { get; }

    /// <summary>Modules that the organization has made itself.</summary>
    ICustomModules CustomModules { get; }

    /// <summary>What becomes of records of Zoho CRM.</summary>
    ICrmImport CrmImport { get; }

    /// <summary>Webhooks and the workflow rules that call them.</summary>
    IAutomation Automation { get; }

    /// <summary>
    /// Whether Zoho refused the credentials when it was last asked for an access token: calls throw
    /// <see cref="ZohoBooksAuthenticationException"/> until a person has put that right, and
    /// <see cref="ZohoBooksReauthorizationException"/> where the refresh token is dead (<c>invalid_code</c>), which means to authorize the
    /// application again. The next call after that finds out by itself; new credentials need a new client.
    /// </summary>
    bool NeedsReauthorization { get; }

    /// <summary>
    /// How far Zoho Books's clock is ahead of this machine's, to the second, by the <c>Date</c> of its last answer; below zero where it is
    /// behind, null where no answer told. More than some minutes mean that one of the clocks is wrong, most likely this machine's.
    /// </summary>
    TimeSpan? ServerClockAhead { get; }

    /// <summary>
    /// How many calls are left of the organization's day, or of <see cref="ZohoLimits.Daily"/> where that is less, by the answers of
    /// Zoho Books; null until one told, and again once that day is over.
    /// </summary>
    long? QuotaLeft { get; }

    /// <summary>
    /// How many calls the organization's day has, or <see cref="ZohoLimits.Daily"/> where that is less, by the last answer of Zoho Books
    /// that told; null until one did. What is not left (<see cref="QuotaLeft"/>) was used, by whatever calls for the organization.
    /// </summary>
    long? Quota { get; }

    /// <summary>The same client for calls of another priority: same tokens, same limits. Disposing it does nothing.</summary>
    /// <param name="priority">Who goes first when calls have to wait.</param>
    IZohoBooksClient WithPriority(ZohoCallPriority priority);

    /// <summary>
    /// The same client, which asks before it writes: <paramref name="check"/> is called right before each send of a call that may change
    /// something, once the waits for limits and a token are over, and again before every repetition. Where it throws, that send is left
    /// out, and the call ends with a <see cref="ZohoBooksException"/> whose cause is what it threw;
    /// <see cref="ZohoBooksException.OutcomeUnknown"/> says whether an earlier send of the same call may have had its effect, and else
    /// nothing of it happened. Reads ask nobody. <see cref="WithPriority"/> keeps the check, and another one takes its place. Disposing it
    /// does nothing.
    /// </summary>
    /// <remarks>
    /// For whoever must stop writing once somebody else took over: the check reads who may write now. Its answer holds for the way from
    /// it to the service: a process that is held just there, while the connection is made or a file sent, sends that one call when it
    /// goes on.
    /// </remarks>
    /// <param name="check">
    /// Returns where the write may leave, and throws where it may not. Several calls ask at once, and no time-out of the client bounds
    /// it.
    /// </param>
    IZohoBooksClient WithWriteCheck(Func<CancellationToken, ValueTask> check);

    /// <summary>
    /// The scopes that the refresh token was granted, as the answer to the last renewal of the access token said; null when Zoho did not
    /// say. Compare them with what a program calls: <see cref="ZohoOperationTable.MissingScopes"/>. Asks for a new access token only where
    /// the present one comes from a store that did not keep its scopes.
    /// </summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksReauthorizationException">The refresh token is dead.</exception>
    /// <exception cref="ZohoBooksException">No access token could be had.</exception>
    Task<IReadOnlyList<string>?> GetGrantedScopesAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends any call through the same pipeline: organization, authorization, limits, retries, errors. The body of the answer has not been
    /// read yet: neither <c>MaxResponseBytes</c> nor <c>AttemptTimeout</c> bounds it, and nobody has looked whether a success holds an
    /// error.
    /// </summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The successful response with its unread body; dispose it.</returns>
    /// <exception cref="ArgumentException">The request leaves the API's path, or sets what the client sets.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<HttpResponseMessage> SendAsync(ZohoBooksRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends any call through the same pipeline and reads its answer within <c>MaxResponseBytes</c> and <c>AttemptTimeout</c>: a broken or
    /// late body is asked for again where the call is safe to repeat, and an error inside a success is one.
    /// </summary>
    /// <typeparam name="T">The answer as a whole, envelope included.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="answer">How the answer is read, from a serializer context of the caller.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The request leaves the API's path, or sets what the client sets.</exception>
    /// <exception cref="ZohoBooksException">The call failed, or its answer cannot be read.</exception>
    Task<T> SendAsync<T>(ZohoBooksRequest request, JsonTypeInfo<T> answer, CancellationToken cancellationToken = default)
        where T : class;
}
