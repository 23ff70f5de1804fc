using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Makes clients for the Procore REST API without dependency injection.</summary>
public sealed partial class ProcoreClient : IProcoreClient
{
    private readonly ProcoreConnection _connection;
    private readonly ProcoreCalls _calls;
    private bool _ownsConnection;

    internal ProcoreClient(ProcoreConnection connection, ProcoreCalls calls)
    {
        _connection = connection;
        _calls = calls;
        Companies = new CompaniesGroup(calls);
        Projects = new ProjectsGroup(calls);
        Vendors = new VendorsGroup(calls);
        CostCodes = new CostCodesGroup(calls);
        CostTypes = new CostTypesGroup(calls);
        WorkBreakdown = new WorkBreakdownGroup(calls);
        CompanyWorkBreakdown = new CompanyWorkBreakdownGroup(calls);
        WbsAttributes = new WbsAttributesGroup(calls);
        StandardCostCodes = new StandardCostCodesGroup(calls);
        SubJobs = new SubJobsGroup(calls);
        PurchaseOrders = new PurchaseOrdersGroup(calls);
        WorkOrders = new WorkOrdersGroup(calls);
        Users = new UsersGroup(calls);
        Budget = new BudgetGroup(calls);
        BudgetChanges = new BudgetChangesGroup(calls);
        BudgetModifications = new BudgetModificationsGroup(calls);
        ChangeEvents = new ChangeEventsGroup(calls);
        CommitmentContracts = new CommitmentContractsGroup(calls);
        CommitmentChangeOrders = new CommitmentChangeOrdersGroup(calls);
        CommitmentChangeOrderBatches = ChangeOrderBatchesGroup.OfCommitments(calls);
        ChangeOrderReasons = new ChangeOrderReasonsGroup(calls);
        PotentialChangeOrders = new PotentialChangeOrdersGroup(calls);
        ChangeOrderRequests = new ChangeOrderRequestsGroup(calls);
        ChangeOrderPackages = new ChangeOrderPackagesGroup(calls);
        PrimeContracts = new PrimeContractsGroup(calls);
        PrimeChangeOrders = new PrimeChangeOrdersGroup(calls);
        PrimeChangeOrderBatches = ChangeOrderBatchesGroup.OfPrimeContracts(calls);
        PaymentApplications = new PaymentApplicationsGroup(calls);
        BillingPeriods = new BillingPeriodsGroup(calls);
        Requisitions = new RequisitionsGroup(calls);
        InvoiceConfigurations = new InvoiceConfigurationsGroup(calls);
        PurchaseOrderSchedules = SubcontractorSchedulesGroup.OfPurchaseOrders(calls);
        WorkOrderSchedules = SubcontractorSchedulesGroup.OfWorkOrders(calls);
        ContractPayments = new ContractPaymentsGroup(calls);
        DirectCosts = new DirectCostsGroup(calls);
        Documents = new DocumentsGroup(calls);
        Uploads = new UploadsGroup(calls);
        Taxes = new TaxesGroup(calls);
        UnitsOfMeasure = new UnitsOfMeasureGroup(calls);
        CurrencySetup = new CurrencySetupGroup(calls);
        CustomFields = new CustomFieldsGroup(calls);
        Webhooks = new WebhooksGroup(calls);
    }

    /// <summary>Makes a client. It is safe for use by many threads: make one and keep it.</summary>
    /// <param name="options">What the client needs to know; later changes to it have no effect.</param>
    /// <exception cref="ArgumentException">Something is missing or wrong; the message names everything at once.</exception>
    public static IProcoreClient Create(ProcoreOptions options)
    {
        _ = options ?? throw new ArgumentNullException(nameof(options));
        IReadOnlyList<string> errors = options.Validate();
        return errors.Count == 0
            ? Open(options.Copy())
            : throw new ArgumentException("The Procore client cannot be made. " + string.Join(" ", errors), nameof(options));
    }

    internal static ProcoreClient Open(ProcoreOptions options)
    {
        var connection = new ProcoreConnection(options);
        ProcoreClient client = connection.Client(options.CompanyId!.Value);
        client._ownsConnection = true;
        return client;
    }

    /// <inheritdoc />
    public long CompanyId => _calls.CompanyId;

    /// <inheritdoc />
    public bool NeedsReauthorization => _connection.NeedsReauthorization;

    /// <inheritdoc />
    public TimeSpan? ServerClockAhead => _calls.ServerClockAhead;

    /// <inheritdoc />
    public long? QuotaLeft => _calls.QuotaLeft;

    /// <inheritdoc />
    public IProcoreClient ForCompany(long companyId) =>
        _connection.Client(companyId).Ranked(_calls.Priority).Checked(_calls.WriteCheck);

    /// <inheritdoc />
    public IProcoreClient WithPriority(ProcoreCallPriority priority) =>
        Ranked(priority == ProcoreCallPriority.Background ? RequestPriority.Background : RequestPriority.Foreground);

    /// <inheritdoc />
    public IProcoreClient WithWriteCheck(Func<CancellationToken, ValueTask> check) =>
        Checked(check ?? throw new ArgumentNullException(nameof(check)));

    /// <inheritdoc />
    public Task<TokenInfo> GetTokenInfoAsync(CancellationToken cancellationToken = default) =>
        _connection.Care.InfoAsync(cancellationToken);

    /// <inheritdoc />
    public Task RevokeTokenAsync(CancellationToken cancellationToken = default) => _connection.Care.RevokeAsync(cancellationToken);

    /// <inheritdoc />
    public Task<HttpResponseMessage> SendAsync(ProcoreRequest request, CancellationToken cancellationToken = default) =>
        _calls.SendAsync(request, cancellationToken);

    /// <inheritdoc />
    public Task<T> SendAsync<T>(ProcoreRequest request, JsonTypeInfo<T> answer, CancellationToken cancellationToken = default)
        where T : class =>
        _calls.SendAsync(request, answer, cancellationToken);

    /// <summary>Frees connections and timers of this client and of all that <see cref="ForCompany"/> made from it.</summary>
    public void Dispose()
    {
        if (_ownsConnection)
            _connection.Dispose();
    }

    /// <inheritdoc cref="Dispose" />
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private ProcoreClient Ranked(RequestPriority priority) =>
        priority == _calls.Priority ? this : new ProcoreClient(_connection, _calls.With(priority));

    private ProcoreClient Checked(Func<CancellationToken, ValueTask>? check) =>
        check == _calls.WriteCheck ? this : new ProcoreClient(_connection, _calls.With(check));
}
