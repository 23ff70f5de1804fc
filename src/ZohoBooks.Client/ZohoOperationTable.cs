namespace ZohoBooks.Client;

/// <summary>All operations that this package has methods for, and what they need.</summary>
public static class ZohoOperationTable
{
    private static readonly Dictionary<string, string> Scopes = Index();

    /// <summary>The operations, grouped by resource.</summary>
    public static IReadOnlyList<ZohoOperation> All { get; } = [.. Tables().SelectMany(static table => table.Operations)];

    /// <summary>One operation, so that a program can list what it calls.</summary>
    /// <param name="method">HTTP method, such as <c>GET</c>.</param>
    /// <param name="path">
    /// Path below <c>/books/v3</c>, as <see cref="ZohoOperation.Path"/> spells it: <c>/purchaseorders/{purchaseorder_id}</c>. Names in
    /// braces do not matter.
    /// </param>
    /// <exception cref="ArgumentException">
    /// This package has no method for it. <see cref="All"/> lists those it has, and docs/coverage-zoho-books.md prints them.
    /// </exception>
    public static ZohoOperation Of(string method, string path)
    {
        string key = Key(method ?? throw new ArgumentNullException(nameof(method)), path ?? throw new ArgumentNullException(nameof(path)));
        return All.FirstOrDefault(
            operation => string.Equals(Key(operation.Method, operation.Path), key, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException(
                $"There is no method for {method} {path}. ZohoOperationTable.All lists the operations.", nameof(path));
    }

    /// <summary>The scopes of some operations, each once, comma-separated as an authorization request wants them.</summary>
    /// <param name="operations">The operations that an application calls.</param>
    public static string ScopesFor(IEnumerable<ZohoOperation> operations)
    {
        _ = operations ?? throw new ArgumentNullException(nameof(operations));
        return string.Join(",", operations.Select(static operation => operation.Scope).Distinct(StringComparer.Ordinal)
            .OrderBy(static scope => scope, StringComparer.Ordinal));
    }

    /// <summary>
    /// The scopes that operations need and a grant does not hold. <c>ALL</c> of a module and <c>ZohoBooks.fullaccess.all</c> hold what they
    /// say.
    /// </summary>
    /// <param name="granted">The scopes of the grant: <see cref="ZohoGrant.Scopes"/>.</param>
    /// <param name="operations">The operations that an application calls.</param>
    public static IReadOnlyList<string> MissingScopes(IEnumerable<string> granted, IEnumerable<ZohoOperation> operations)
    {
        _ = operations ?? throw new ArgumentNullException(nameof(operations));
        var held = new HashSet<string>(granted ?? throw new ArgumentNullException(nameof(granted)), StringComparer.OrdinalIgnoreCase);
        if (held.Contains("ZohoBooks.fullaccess.all"))
            return [];
        return
        [
            .. operations.Select(static operation => operation.Scope).Distinct(StringComparer.Ordinal)
                .Where(scope => !held.Contains(scope) && !held.Contains(scope.Remove(scope.LastIndexOf('.')) + ".ALL")),
        ];
    }

    /// <summary>Whether a route belongs to no organization: the list of organizations is asked for before one is known.</summary>
    internal static bool IsOfNoOrganization(string route) =>
        string.Equals(route, OrganizationRoutes.List.Route, StringComparison.Ordinal);

    /// <summary>The scope of a call by its method and route template; null for an operation that is not known here.</summary>
    internal static string? ScopeOf(string method, string route) =>
        Scopes.TryGetValue(Key(method, route), out string? scope) ? scope : null;

    private static Dictionary<string, string> Index()
    {
        var scopes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ZohoOperation operation in Tables().SelectMany(static table => table.Operations))
            scopes[Key(operation.Method, operation.Route)] = operation.Scope;
        return scopes;
    }

    // Raw calls say {id} for every placeholder.
    private static string Key(string method, string route) =>
        method + " " + string.Join("/", route.Split('/').Select(static segment => segment is ['{', ..] ? "{}" : segment));

    private static IEnumerable<RouteTable> Tables() =>
    [
        OrganizationRoutes.Table, ContactRoutes.Table, ContactPersonRoutes.Table, ProjectRoutes.Table, PurchaseOrderRoutes.Table,
        BillRoutes.Table, VendorCreditRoutes.Table, VendorPaymentRoutes.Table, ExpenseRoutes.Table, ItemRoutes.Table, AccountRoutes.Table,
        TaxRoutes.Table, CurrencyRoutes.Table, UserRoutes.Table, TransactionLockRoutes.Table, LocationRoutes.Table, TagRoutes.Table,
        InvoiceRoutes.Table, CustomerPaymentRoutes.Table, CreditNoteRoutes.Table, EstimateRoutes.Table, SalesOrderRoutes.Table,
        JournalRoutes.Table, SalesReceiptRoutes.Table, RetainerInvoiceRoutes.Table, DeliveryChallanRoutes.Table,
        RecurringInvoiceRoutes.Table, RecurringBillRoutes.Table, RecurringExpenseRoutes.Table, BankAccountRoutes.Table,
        BankTransactionRoutes.Table, BankRuleRoutes.Table, CurrencyAdjustmentRoutes.Table, OpeningBalanceRoutes.Table,
        FixedAssetRoutes.Table, TimeEntryRoutes.Table, PriceListRoutes.Table,
        RecurringJournalRoutes.Table, TaskRoutes.Table, EmployeeRoutes.Table, RegisterRoutes.Table,
        CrmImportRoutes.Table, CrmImportRoutes.Settings,
        InvoiceRoutes.OfProjects, InvoiceRoutes.Settings, CreditNoteRoutes.OfInvoices, CreditNoteRoutes.OfContacts,
        RecurringInvoiceRoutes.OfContacts,
        CustomModuleRoutes.Settings,
        CustomModuleRoutes.Table,
        AutomationRoutes.Table,
    ];
}
