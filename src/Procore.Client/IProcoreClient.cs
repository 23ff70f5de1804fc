using System.Text.Json.Serialization.Metadata;

namespace Procore.Client;

/// <summary>
/// A client for the Procore REST API, for one company: the company's id goes with every call. Safe for use by many threads; make one and
/// keep it. Do not implement this interface: members are added to it.
/// </summary>
public interface IProcoreClient : IDisposable, IAsyncDisposable
{
    /// <summary>The company that calls are made for.</summary>
    long CompanyId { get; }

    /// <summary>Companies.</summary>
    ICompanies Companies { get; }

    /// <summary>Projects.</summary>
    IProjects Projects { get; }

    /// <summary>Vendors of the company and of its projects.</summary>
    IVendors Vendors { get; }

    /// <summary>Cost codes.</summary>
    ICostCodes CostCodes { get; }

    /// <summary>Cost types (line item types).</summary>
    ICostTypes CostTypes { get; }

    /// <summary>The work breakdown structure.</summary>
    IWorkBreakdown WorkBreakdown { get; }

    /// <summary>The work breakdown structure of the company.</summary>
    ICompanyWorkBreakdown CompanyWorkBreakdown { get; }

    /// <summary>What the WBS codes of a project are marked with.</summary>
    IWbsAttributes WbsAttributes { get; }

    /// <summary>Purchase order contracts and their lines.</summary>
    IPurchaseOrders PurchaseOrders { get; }

    /// <summary>Work order contracts (subcontracts) and their lines.</summary>
    IWorkOrders WorkOrders { get; }

    /// <summary>Standard cost codes of the company.</summary>
    IStandardCostCodes StandardCostCodes { get; }

    /// <summary>Sub jobs.</summary>
    ISubJobs SubJobs { get; }

    /// <summary>Users of the company and of its projects.</summary>
    IUsers Users { get; }

    /// <summary>Budget lines, budget views, snapshots, and the lock of a budget.</summary>
    IBudget Budget { get; }

    /// <summary>Budget changes.</summary>
    IBudgetChanges BudgetChanges { get; }

    /// <summary>Budget modifications, of projects without budget changes.</summary>
    IBudgetModifications BudgetModifications { get; }

    /// <summary>Change events, and their statuses, types and settings.</summary>
    IChangeEvents ChangeEvents { get; }

    /// <summary>Commitments of both kinds in one list.</summary>
    ICommitmentContracts CommitmentContracts { get; }

    /// <summary>Change orders of commitments.</summary>
    ICommitmentChangeOrders CommitmentChangeOrders { get; }

    /// <summary>Batches of change orders of commitments.</summary>
    IChangeOrderBatches CommitmentChangeOrderBatches { get; }

    /// <summary>The company's lists of reasons for change orders and of their statuses.</summary>
    IChangeOrderReasons ChangeOrderReasons { get; }

    /// <summary>Potential change orders of contracts, in projects with two or three tiers of change orders.</summary>
    IPotentialChangeOrders PotentialChangeOrders { get; }

    /// <summary>Change order requests of contracts, in projects with three tiers of change orders.</summary>
    IChangeOrderRequests ChangeOrderRequests { get; }

    /// <summary>Change order packages: the change orders of contracts of either kind.</summary>
    IChangeOrderPackages ChangeOrderPackages { get; }

    /// <summary>Prime contracts and their lines.</summary>
    IPrimeContracts PrimeContracts { get; }

    /// <summary>Change orders of prime contracts and their lines.</summary>
    IPrimeChangeOrders PrimeChangeOrders { get; }

    /// <summary>Batches of change orders of prime contracts.</summary>
    IChangeOrderBatches PrimeChangeOrderBatches { get; }

    /// <summary>Payment applications (owner invoices) of prime contracts.</summary>
    IPaymentApplications PaymentApplications { get; }

    /// <summary>Billing periods of projects.</summary>
    IBillingPeriods BillingPeriods { get; }

    /// <summary>Subcontractor invoices (requisitions) of commitments.</summary>
    IRequisitions Requisitions { get; }

    /// <summary>How invoices of contracts work.</summary>
    IInvoiceConfigurations InvoiceConfigurations { get; }

    /// <summary>Subcontractors' own schedules of values of purchase orders.</summary>
    ISubcontractorSchedules PurchaseOrderSchedules { get; }

    /// <summary>Subcontractors' own schedules of values of work orders (subcontracts).</summary>
    ISubcontractorSchedules WorkOrderSchedules { get; }

    /// <summary>Payments on contracts (payments issued).</summary>
    IContractPayments ContractPayments { get; }

    /// <summary>Direct costs and their lines.</summary>
    IDirectCosts DirectCosts { get; }

    /// <summary>Folders and files of the Documents tool, of projects and of the company.</summary>
    IDocuments Documents { get; }

    /// <summary>Uploads, whose files other writes name.</summary>
    IUploads Uploads { get; }

    /// <summary>Tax codes and tax types.</summary>
    ITaxes Taxes { get; }

    /// <summary>Units of measure.</summary>
    IUnitsOfMeasure UnitsOfMeasure { get; }

    /// <summary>What the company and its projects are counted in, and at which rates.</summary>
    ICurrencySetup CurrencySetup { get; }

    /// <summary>Definitions of custom fields.</summary>
    ICustomFields CustomFields { get; }

    /// <summary>Hooks, triggers and deliveries of webhooks.</summary>
    IWebhooks Webhooks { get; }

    /// <summary>
    /// Whether Procore's login refused the credentials of the service account when it was last asked for a token: calls throw
    /// <see cref="ProcoreAuthenticationException"/> until a person has put that right. The next call after that finds out by itself; new
    /// credentials need a new client. The clients of all companies share it.
    /// </summary>
    bool NeedsReauthorization { get; }

    /// <summary>
    /// How far Procore's clock is ahead of this machine's, to the second, by the <c>Date</c> of its last answer; below zero where it is
    /// behind, null where no answer told. More than some minutes mean that one of the clocks is wrong, most likely this machine's.
    /// </summary>
    TimeSpan? ServerClockAhead { get; }

    /// <summary>
    /// How many calls are left of the company's hour, by the last answer that told of it. Procore tells only of the window that would be
    /// used up first, so this is null until an answer told of the hour, and again once that hour is over.
    /// </summary>
    long? QuotaLeft { get; }

    /// <summary>
    /// The same client for another company: it shares the access token and keeps limits of its own. Asking again for the same company gives
    /// the same client. It lives as long as this one; disposing it does nothing.
    /// </summary>
    /// <param name="companyId">The id of the company.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is not greater than zero.</exception>
    IProcoreClient ForCompany(long companyId);

    /// <summary>The same client for calls of another priority: same company, same tokens, same limits. Disposing it does nothing.</summary>
    /// <param name="priority">Who goes first when calls have to wait.</param>
    IProcoreClient WithPriority(ProcoreCallPriority priority);

    /// <summary>
    /// The same client, which asks before it writes: <paramref name="check"/> is called right before each send of a call that may change
    /// something, once the waits for limits and a token are over, and again before every repetition. Where it throws, that send is left
    /// out, and the call ends with a <see cref="ProcoreException"/> whose cause is what it threw;
    /// <see cref="ProcoreException.OutcomeUnknown"/> says whether an earlier send of the same call may have had its effect, and else
    /// nothing of it happened. Reads ask nobody. <see cref="WithPriority"/> and <see cref="ForCompany"/> keep the check, and another one
    /// takes its place. Disposing it does nothing.
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
    IProcoreClient WithWriteCheck(Func<CancellationToken, ValueTask> check);

    /// <summary>
    /// What Procore's login says about the current access token, which the clients of all companies share (<c>GET /oauth/token/info</c>).
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">No token could be had, or Procore refused or failed.</exception>
    Task<TokenInfo> GetTokenInfoAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives up the current access token (<c>POST /oauth/revoke</c>), here and in the token store; without a token nothing is sent. The
    /// next call asks for a new one, so this is for when no more calls are to be made.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcoreException">Procore refused or failed; the token may still be good.</exception>
    Task RevokeTokenAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends any call through the same pipeline (host, company, token, limits, errors): the way to everything that has no method here. The
    /// caller disposes the answer. Its body has not been read yet: neither <c>MaxResponseBytes</c> nor <c>AttemptTimeout</c> bounds it, and
    /// nobody has looked whether a success holds an error.
    /// </summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The path is not a path under <c>/rest/</c>.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed.</exception>
    Task<HttpResponseMessage> SendAsync(ProcoreRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends any call through the same pipeline and reads its answer within <c>MaxResponseBytes</c> and <c>AttemptTimeout</c>: a broken or
    /// late body is asked for again where the call is safe to repeat. What stands beside the answer, such as <c>errors</c>, is the
    /// caller's.
    /// </summary>
    /// <typeparam name="T">The answer as a whole, with the envelope of version 2.</typeparam>
    /// <param name="request">The call.</param>
    /// <param name="answer">How the answer is read, from a serializer context of the caller.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The path is not a path under <c>/rest/</c>.</exception>
    /// <exception cref="ProcoreException">Procore refused or failed, or its answer cannot be read.</exception>
    Task<T> SendAsync<T>(ProcoreRequest request, JsonTypeInfo<T> answer, CancellationToken cancellationToken = default)
        where T : class;
}
