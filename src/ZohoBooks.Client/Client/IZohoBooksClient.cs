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

    /// <summary>Expenses.</summary>
    IExpenses Expenses { get; }

    /// <summary>Items.</summary>
    IItems Items { get; }

    /// <summary>The chart of accounts.</summary>
    IChartOfAccounts ChartOfAccounts { get; }

    /// <summary>Reporting tags and their options.</summary>
    IReportingTags ReportingTags { get; }

    /// <summary>Taxes, currencies, users, locations.</summary>
    ISettings Settings { get; }

    /// <summary>Webhooks and the workflow rules that call them.</summary>
    IAutomation Automation { get; }

    /// <summary>The same client for calls of another priority: same tokens, same limits. Disposing it does nothing.</summary>
    /// <param name="priority">Who goes first when calls have to wait.</param>
    IZohoBooksClient WithPriority(CallPriority priority);

    /// <summary>Sends any call through the same pipeline: organization, authorization, limits, retries, errors.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The successful response with its unread body; dispose it.</returns>
    /// <exception cref="ArgumentException">The request leaves the API's path, or sets what the client sets.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<HttpResponseMessage> SendAsync(ZohoBooksRequest request, CancellationToken cancellationToken = default);
}
