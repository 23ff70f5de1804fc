namespace ZohoBooks.Client;

/// <summary>
/// Records of one kind as e-invoices, in the portal that registers them (India). The scope is <c>ZohoBooks.invoices.CREATE</c> or that of
/// the records. Cancelling one in the portal has no method: Zoho Books does not document the reason that it takes.
/// </summary>
public interface IEInvoices
{
    /// <summary><c>POST …/einvoice/push</c>: hands the record over to the portal. Never repeated by the client.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task PushAsync(string recordId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/einvoice/fetch</c>: asks the portal how far it is.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task FetchAsync(string recordId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/readytopush</c>: says that the record can be handed over.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkReadyAsync(string recordId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/einvoice/status/push</c>: says that the record was handed over elsewhere.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="input">What the portal answered.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkPushedAsync(string recordId, EInvoicePush input, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/einvoice/status/cancel</c>: says that it was cancelled elsewhere.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkCancelledAsync(string recordId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/einvoice/status/recall</c>: takes back what was said of it.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task RecallStatusAsync(string recordId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/einvoice/status</c>: forgets how far it is.</summary>
    /// <param name="recordId">The record, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteStatusAsync(string recordId, CancellationToken cancellationToken = default);
}
