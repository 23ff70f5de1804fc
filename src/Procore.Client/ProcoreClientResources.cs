namespace Procore.Client;

// The resources stand apart: there is one line more here for each.
public sealed partial class ProcoreClient
{
    /// <inheritdoc />
    public ICompanies Companies { get; }

    /// <inheritdoc />
    public IProjects Projects { get; }

    /// <inheritdoc />
    public IVendors Vendors { get; }

    /// <inheritdoc />
    public ICostCodes CostCodes { get; }

    /// <inheritdoc />
    public ICostTypes CostTypes { get; }

    /// <inheritdoc />
    public IWorkBreakdown WorkBreakdown { get; }

    /// <inheritdoc />
    public ICompanyWorkBreakdown CompanyWorkBreakdown { get; }

    /// <inheritdoc />
    public IWbsAttributes WbsAttributes { get; }

    /// <inheritdoc />
    public IPurchaseOrders PurchaseOrders { get; }

    /// <inheritdoc />
    public IWorkOrders WorkOrders { get; }

    /// <inheritdoc />
    public IStandardCostCodes StandardCostCodes { get; }

    /// <inheritdoc />
    public ISubJobs SubJobs { get; }

    /// <inheritdoc />
    public IUsers Users { get; }

    /// <inheritdoc />
    public IBudget Budget { get; }

    /// <inheritdoc />
    public IBudgetChanges BudgetChanges { get; }

    /// <inheritdoc />
    public IBudgetModifications BudgetModifications { get; }

    /// <inheritdoc />
    public IChangeEvents ChangeEvents { get; }

    /// <inheritdoc />
    public ICommitmentContracts CommitmentContracts { get; }

    /// <inheritdoc />
    public ICommitmentChangeOrders CommitmentChangeOrders { get; }

    /// <inheritdoc />
    public IChangeOrderBatches CommitmentChangeOrderBatches { get; }

    /// <inheritdoc />
    public IChangeOrderReasons ChangeOrderReasons { get; }

    /// <inheritdoc />
    public IPotentialChangeOrders PotentialChangeOrders { get; }

    /// <inheritdoc />
    public IChangeOrderRequests ChangeOrderRequests { get; }

    /// <inheritdoc />
    public IChangeOrderPackages ChangeOrderPackages { get; }

    /// <inheritdoc />
    public IPrimeContracts PrimeContracts { get; }

    /// <inheritdoc />
    public IPrimeChangeOrders PrimeChangeOrders { get; }

    /// <inheritdoc />
    public IChangeOrderBatches PrimeChangeOrderBatches { get; }

    /// <inheritdoc />
    public IPaymentApplications PaymentApplications { get; }

    /// <inheritdoc />
    public IBillingPeriods BillingPeriods { get; }

    /// <inheritdoc />
    public IRequisitions Requisitions { get; }

    /// <inheritdoc />
    public IInvoiceConfigurations InvoiceConfigurations { get; }

    /// <inheritdoc />
    public ISubcontractorSchedules PurchaseOrderSchedules { get; }

    /// <inheritdoc />
    public ISubcontractorSchedules WorkOrderSchedules { get; }

    /// <inheritdoc />
    public IContractPayments ContractPayments { get; }

    /// <inheritdoc />
    public IDirectCosts DirectCosts { get; }

    /// <inheritdoc />
    public IDocuments Documents { get; }

    /// <inheritdoc />
    public IUploads Uploads { get; }

    /// <inheritdoc />
    public ITaxes Taxes { get; }

    /// <inheritdoc />
    public IUnitsOfMeasure UnitsOfMeasure { get; }

    /// <inheritdoc />
    public ICurrencySetup CurrencySetup { get; }

    /// <inheritdoc />
    public ICustomFields CustomFields { get; }

    /// <inheritdoc />
    public IWebhooks Webhooks { get; }
}
