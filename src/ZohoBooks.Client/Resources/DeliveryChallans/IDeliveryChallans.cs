namespace ZohoBooks.Client;

/// <summary>
/// Delivery challans: what goes to customers without a sale (India). Scopes: <c>ZohoBooks.deliverychallans.READ</c>, <c>.CREATE</c> (also
/// for changes of state), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/>
/// before anything is sent.
/// </summary>
public interface IDeliveryChallans
{
    /// <summary>Delivery challans as PDF, and their templates.</summary>
    IPrintouts Printouts { get; }

    /// <summary>
    /// <c>GET /deliverychallans</c>. The customer is checked on every row, because the service does not report filters that it ignores.
    /// </summary>
    /// <param name="filter">Which delivery challans; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<DeliveryChallan> ListAsync(DeliveryChallanFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /deliverychallans/{deliverychallan_id}</c>.</summary>
    /// <param name="deliveryChallanId">The delivery challan, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such delivery challan.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<DeliveryChallan> GetAsync(string deliveryChallanId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /deliverychallans</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the
    /// delivery challan before creating it again.
    /// </summary>
    /// <param name="input">The delivery challan.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<DeliveryChallan> CreateAsync(DeliveryChallanInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /deliverychallans/{deliverychallan_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="deliveryChallanId">The delivery challan, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents the customer as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<DeliveryChallan> UpdateAsync(string deliveryChallanId, DeliveryChallanInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /deliverychallans/{deliverychallan_id}</c>.</summary>
    /// <param name="deliveryChallanId">The delivery challan, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string deliveryChallanId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/open</c>: the goods are on their way.</summary>
    /// <param name="deliveryChallanId">The delivery challan, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkOpenAsync(string deliveryChallanId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/delivered</c>.</summary>
    /// <param name="deliveryChallanId">The delivery challan, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkDeliveredAsync(string deliveryChallanId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/returned</c>.</summary>
    /// <param name="deliveryChallanId">The delivery challan, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkReturnedAsync(string deliveryChallanId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/undelivered</c>.</summary>
    /// <param name="deliveryChallanId">The delivery challan, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkUndeliveredAsync(string deliveryChallanId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /deliverychallans/return</c>: goods came back. Never repeated by the client.</summary>
    /// <param name="deliveryChallanIds">The delivery challans, each 1 to 20 digits.</param>
    /// <param name="lines">How much of which line.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ReturnAsync(
        IEnumerable<string> deliveryChallanIds, IEnumerable<DeliveryReturn> lines, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /deliverychallans/undo/return</c>: nothing came back. Never repeated by the client.</summary>
    /// <param name="deliveryChallanIds">The delivery challans, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UndoReturnAsync(IEnumerable<string> deliveryChallanIds, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/attachment</c>. The file is sent once: after a lost answer nobody knows whether it arrived.</summary>
    /// <param name="deliveryChallanId">The delivery challan, 1 to 20 digits.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The file has no name, or one with a path.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task AddAttachmentAsync(string deliveryChallanId, Attachment file, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/documents/{document_id}</c>: an attached file. Read the stream, then dispose it.</summary>
    /// <param name="deliveryChallanId">The delivery challan, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetDocumentAsync(string deliveryChallanId, string documentId, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/documents/{document_id}</c>: takes an attached file away.</summary>
    /// <param name="deliveryChallanId">The delivery challan, 1 to 20 digits.</param>
    /// <param name="documentId">The document, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteDocumentAsync(string deliveryChallanId, string documentId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/shipping</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="deliveryChallanId">The delivery challan, 1 to 20 digits.</param>
    /// <param name="address">The address; its id is not sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateShippingAddressAsync(string deliveryChallanId, Address address, CancellationToken cancellationToken = default);
}
