namespace ZohoBooks.Client;

/// <summary>
/// Sales orders of customers. Scopes: <c>ZohoBooks.salesorders.READ</c>, <c>.CREATE</c> (also for changes of state and e-mails),
/// <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is
/// sent.
/// </summary>
public interface ISalesOrders
{
    /// <summary>E-mails with a sales order.</summary>
    IEmails Emails { get; }

    /// <summary>Sales orders as PDF, and their templates.</summary>
    IPrintouts Printouts { get; }

    /// <summary>Comments and history.</summary>
    IComments Comments { get; }

    /// <summary>The attached file.</summary>
    IAttachments Attachments { get; }

    /// <summary>
    /// <c>GET /salesorders</c>. The customer and the time of change are checked on every row, because the service does not report filters
    /// that it ignores.
    /// </summary>
    /// <param name="filter">Which sales orders; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<SalesOrder> ListAsync(SalesOrderFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /salesorders</c> as PDF: the list on paper.</summary>
    /// <param name="filter">Which sales orders; null takes all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetListPdfAsync(SalesOrderFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /salesorders/{salesorder_id}</c>.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such sales order.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<SalesOrder> GetAsync(string salesOrderId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /salesorders</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the sales
    /// order before creating it again.
    /// </summary>
    /// <param name="input">The sales order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<SalesOrder> CreateAsync(SalesOrderInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /salesorders/{salesorder_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents the customer as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<SalesOrder> UpdateAsync(string salesOrderId, SalesOrderInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /salesorders</c> with <c>X-Upsert</c>: updates the sales order with this value of a unique custom field, or creates it.
    /// </summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The sales order.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<SalesOrder> UpsertAsync(
        UniqueField key, SalesOrderInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /salesorders/{salesorder_id}</c>.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string salesOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/open</c>: confirms it.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkOpenAsync(string salesOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/void</c>.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkVoidAsync(string salesOrderId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/submit</c>: asks for approval.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SubmitAsync(string salesOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/approve</c>.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveAsync(string salesOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/billing</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="address">The address; its id is not sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateBillingAddressAsync(string salesOrderId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/shipping</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="address">The address; its id is not sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateShippingAddressAsync(string salesOrderId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /salesorder/{salesorder_id}/customfields</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="fields">The fields to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCustomFieldsAsync(string salesOrderId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/comments/{comment_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="commentId">The comment, 1 to 20 digits.</param>
    /// <param name="text">The new text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCommentAsync(string salesOrderId, string commentId, string text, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/attachment</c>: whether the attached file goes with e-mails. Safe to repeat, and repeated by the client.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="canSendInMail">Whether it goes with them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateAttachmentAsync(string salesOrderId, bool canSendInMail, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/substatus/{status_code}</c>: gives a sales order a status of the organization's own.</summary>
    /// <param name="salesOrderId">The sales order, 1 to 20 digits.</param>
    /// <param name="statusCode">The status, such as <c>cs_openshi</c>: small letters, digits and underscores.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SetSubStatusAsync(string salesOrderId, string statusCode, CancellationToken cancellationToken = default);
}
