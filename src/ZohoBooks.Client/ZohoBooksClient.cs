using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Makes clients without dependency injection.</summary>
public sealed class ZohoBooksClient : IZohoBooksClient
{
    private readonly ApiSender _sender;
    private readonly ZohoConnection _connection;
    private readonly bool _owns;

    // One that is given no sender is the first of its connection, and ends it.
    private ZohoBooksClient(ZohoConnection connection, ApiSender? sender = null)
    {
        (_connection, _owns) = (connection, sender is null);
        _sender = sender ?? new ApiSender(connection.Channel);
        Organizations = new OrganizationsOperations(_sender);
        Contacts = new ContactsOperations(_sender);
        ContactPersons = new ContactPersonsOperations(_sender);
        Projects = new ProjectsOperations(_sender);
        PurchaseOrders = new PurchaseOrdersOperations(_sender);
        Bills = new BillsOperations(_sender);
        VendorCredits = new VendorCreditsOperations(_sender);
        VendorPayments = new VendorPaymentsOperations(_sender);
        Invoices = new InvoicesOperations(_sender);
        CustomerPayments = new CustomerPaymentsOperations(_sender);
        CreditNotes = new CreditNotesOperations(_sender);
        Estimates = new EstimatesOperations(_sender);
        SalesOrders = new SalesOrdersOperations(_sender);
        Journals = new JournalsOperations(_sender);
        SalesReceipts = new SalesReceiptsOperations(_sender);
        RetainerInvoices = new RetainerInvoicesOperations(_sender);
        DeliveryChallans = new DeliveryChallansOperations(_sender);
        RecurringInvoices = new RecurringInvoicesOperations(_sender);
        RecurringBills = new RecurringBillsOperations(_sender);
        RecurringExpenses = new RecurringExpensesOperations(_sender);
        BankAccounts = new BankAccountsOperations(_sender);
        BankTransactions = new BankTransactionsOperations(_sender);
        BankRules = new BankRulesOperations(_sender);
        CurrencyAdjustments = new CurrencyAdjustmentsOperations(_sender);
        OpeningBalances = new OpeningBalancesOperations(_sender);
        FixedAssets = new FixedAssetsOperations(_sender);
        TimeEntries = new TimeEntriesOperations(_sender);
        PriceLists = new PriceListsOperations(_sender);
        Tasks = new TasksOperations(_sender);
        Expenses = new ExpensesOperations(_sender);
        Items = new ItemsOperations(_sender);
        ChartOfAccounts = new ChartOfAccountsOperations(_sender);
        Registers = new RegistersOperations(_sender);
        ReportingTags = new ReportingTagsOperations(_sender);
        Taxes = new TaxesOperations(_sender);
        Currencies = new CurrenciesOperations(_sender);
        Users = new UsersOperations(_sender);
        TransactionLocks = new TransactionLocksOperations(_sender);
        Locations = new LocationsOperations(_sender);
        CustomModules = new CustomModulesOperations(_sender);
        CrmImport = new CrmImportOperations(_sender);
        Automation = new AutomationOperations(_sender, connection.Time);
    }

    /// <inheritdoc />
    public IOrganizations Organizations { get; }

    /// <inheritdoc />
    public IContacts Contacts { get; }

    /// <inheritdoc />
    public IContactPersons ContactPersons { get; }

    /// <inheritdoc />
    public IProjects Projects { get; }

    /// <inheritdoc />
    public IPurchaseOrders PurchaseOrders { get; }

    /// <inheritdoc />
    public IBills Bills { get; }

    /// <inheritdoc />
    public IVendorCredits VendorCredits { get; }

    /// <inheritdoc />
    public IVendorPayments VendorPayments { get; }

    /// <inheritdoc />
    public IInvoices Invoices { get; }

    /// <inheritdoc />
    public ICustomerPayments CustomerPayments { get; }

    /// <inheritdoc />
    public ICreditNotes CreditNotes { get; }

    /// <inheritdoc />
    public IEstimates Estimates { get; }

    /// <inheritdoc />
    public ISalesOrders SalesOrders { get; }

    /// <inheritdoc />
    public IJournals Journals { get; }

    /// <inheritdoc />
    public ISalesReceipts SalesReceipts { get; }

    /// <inheritdoc />
    public IRetainerInvoices RetainerInvoices { get; }

    /// <inheritdoc />
    public IDeliveryChallans DeliveryChallans { get; }

    /// <inheritdoc />
    public IRecurringInvoices RecurringInvoices { get; }

    /// <inheritdoc />
    public IRecurringBills RecurringBills { get; }

    /// <inheritdoc />
    public IRecurringExpenses RecurringExpenses { get; }

    /// <inheritdoc />
    public IBankAccounts BankAccounts { get; }

    /// <inheritdoc />
    public IBankTransactions BankTransactions { get; }

    /// <inheritdoc />
    public IBankRules BankRules { get; }

    /// <inheritdoc />
    public ICurrencyAdjustments CurrencyAdjustments { get; }

    /// <inheritdoc />
    public IOpeningBalances OpeningBalances { get; }

    /// <inheritdoc />
    public IFixedAssets FixedAssets { get; }

    /// <inheritdoc />
    public ITimeEntries TimeEntries { get; }

    /// <inheritdoc />
    public IPriceLists PriceLists { get; }

    /// <inheritdoc />
    public ITasks Tasks { get; }

    /// <inheritdoc />
    public IExpenses Expenses { get; }

    /// <inheritdoc />
    public IItems Items { get; }

    /// <inheritdoc />
    public IChartOfAccounts ChartOfAccounts { get; }

    /// <inheritdoc />
    public IRegisters Registers { get; }

    /// <inheritdoc />
    public IReportingTags ReportingTags { get; }

    /// <inheritdoc />
    public ITaxes Taxes { get; }

    /// <inheritdoc />
    public ICurrencies Currencies { get; }

    /// <inheritdoc />
    public IUsers Users { get; }

    /// <inheritdoc/>
    public ITransactionLocks TransactionLocks { get; }

    /// <inheritdoc />
    public ILocations Locations { get; }

    /// <inheritdoc />
    public ICustomModules CustomModules { get; }

    /// <inheritdoc />
    public ICrmImport CrmImport { get; }

    /// <inheritdoc />
    public IAutomation Automation { get; }

    /// <inheritdoc />
    public bool NeedsReauthorization => _connection.NeedsReauthorization;

    /// <inheritdoc />
    public TimeSpan? ServerClockAhead => _connection.Channel.Clock.Ahead;

    /// <inheritdoc />
    public long? QuotaLeft => _connection.Channel.Left(LimitNames.DailyQuota);

    /// <inheritdoc />
    public long? Quota => _connection.Quota;

    /// <summary>Makes a client. Nothing is sent yet.</summary>
    /// <param name="options">The organization and how to reach it; later changes to it have no effect.</param>
    /// <exception cref="ArgumentException">Something is missing or wrong; the message lists everything.</exception>
    public static IZohoBooksClient Create(ZohoBooksOptions options)
    {
        IReadOnlyList<string> errors = (options ?? throw new ArgumentNullException(nameof(options))).Validate();
        return errors.Count == 0 ? Open(options.Copy())
            : throw new ArgumentException("The Zoho Books client cannot be made. " + string.Join(" ", errors), nameof(options));
    }

    internal static IZohoBooksClient Open(ZohoBooksOptions options) => new ZohoBooksClient(new ZohoConnection(options));

    /// <inheritdoc />
    public IZohoBooksClient WithPriority(ZohoCallPriority priority) => new ZohoBooksClient(
        _connection, _sender.With(priority == ZohoCallPriority.Background ? RequestPriority.Background : RequestPriority.Foreground));

    /// <inheritdoc />
    public IZohoBooksClient WithWriteCheck(Func<CancellationToken, ValueTask> check) => new ZohoBooksClient(
        _connection, _sender.With(check ?? throw new ArgumentNullException(nameof(check))));

    /// <inheritdoc />
    public Task<HttpResponseMessage> SendAsync(ZohoBooksRequest request, CancellationToken cancellationToken = default) =>
        _sender.SendRawAsync((request ?? throw new ArgumentNullException(nameof(request))).ToApiRequest(), cancellationToken);

    /// <inheritdoc />
    public async Task<T> SendAsync<T>(ZohoBooksRequest request, JsonTypeInfo<T> answer, CancellationToken cancellationToken = default)
        where T : class
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        _ = answer ?? throw new ArgumentNullException(nameof(answer));
        return (await _sender.SendAsync(request.ToApiRequest(), answer, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>?> GetGrantedScopesAsync(CancellationToken cancellationToken = default) =>
        _connection.GetScopesAsync(cancellationToken);

    /// <summary>Ends all calls that wait, and closes the connections.</summary>
    public void Dispose()
    {
        if (_owns)
            _connection.Dispose();
    }

    /// <inheritdoc cref="Dispose" />
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
