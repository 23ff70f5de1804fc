namespace ZohoBooks.Client;

/// <summary>
/// Purchase orders. Scopes: <c>ZohoBooks.purchaseorders.READ</c> to read, <c>.CREATE</c> to create and for changes of state, <c>.UPDATE</c>
/// to update and reject, <c>.DELETE</c>. All methods throw <see cref="ZohoBooksException"/> when a call fails, and
/// <see cref="ArgumentException"/> before anything is sent when an id is not 1 to 20 digits.
/// </summary>
/// <remarks>
/// A create is never repeated by the client. When it throws with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the order: list
/// by <see cref="PurchaseOrderFilter.ReferenceNumber"/>, or write with <see cref="UpsertAsync"/> from the start.
/// </remarks>
public interface IPurchaseOrders
{
    /// <summary>Comments and history.</summary>
    IComments Comments { get; }

    /// <summary>The attached file.</summary>
    IAttachments Attachments { get; }

    /// <summary>
    /// <c>GET /purchaseorders</c>. Rows have no lines, and deleted orders do not appear. The service ignores an ascending
    /// <c>sort_order</c> on this list: it is largest first whatever is asked. Filters that it ignores are not reported by it: vendor and
    /// time of change are checked on every row.
    /// </summary>
    /// <param name="filter">Which orders; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<PurchaseOrderSummary> ListAsync(PurchaseOrderFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /purchaseorders/{purchaseorder_id}</c>, with lines.</summary>
    /// <param name="purchaseOrderId">The order, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id is not made of digits; nothing was sent.</exception>
    /// <exception cref="ZohoBooksNotFoundException">There is no such order.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<PurchaseOrder> GetAsync(string purchaseOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /purchaseorders</c>. The order starts as a draft.</summary>
    /// <param name="order">The order; <see cref="PurchaseOrderInput.VendorId"/> and at least one line are needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The vendor or the lines are missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed; see the remarks for an unknown outcome.</exception>
    Task<PurchaseOrder> CreateAsync(PurchaseOrderInput order, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /purchaseorders/{purchaseorder_id}</c>. Repeated by the client only when no line is new.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="order">What to change. When it has lines, send all of them: <see cref="PurchaseOrderLineInput.From"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<PurchaseOrder> UpdateAsync(string purchaseOrderId, PurchaseOrderInput order, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /purchaseorders</c> with <c>X-Upsert</c>: updates the order with this value of a unique custom field, or creates it.
    /// </summary>
    /// <param name="key">
    /// The unique custom field and its value. Put the same value into <see cref="PurchaseOrderInput.CustomFields"/>.
    /// </param>
    /// <param name="order">
    /// The order. A second call adds lines without an id again, so the client repeats it only when there are none.
    /// </param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<PurchaseOrder> UpsertAsync(
        UniqueField key, PurchaseOrderInput order, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /purchaseorders/{purchaseorder_id}</c>. Billed orders cannot be deleted.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task DeleteAsync(string purchaseOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/open</c>.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task MarkOpenAsync(string purchaseOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/billed</c>.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task MarkBilledAsync(string purchaseOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/cancelled</c>.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task MarkCancelledAsync(string purchaseOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/submit</c>: asks for approval.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task SubmitAsync(string purchaseOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/approve</c>.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task ApproveAsync(string purchaseOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/reject</c>; needs the right to update.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task RejectAsync(string purchaseOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /purchaseorder/{purchaseorder_id}/customfields</c>: sets custom fields and touches nothing else.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="fields">The fields to set, by id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task UpdateCustomFieldsAsync(
        string purchaseOrderId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/billing</c>: the billing address of this order alone.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="address">The address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task UpdateBillingAddressAsync(string purchaseOrderId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>GET …?accept=pdf</c>: the order as PDF. Read the stream, then dispose it.</summary>
    /// <param name="purchaseOrderId">The order, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call; the stream that it returns has its own.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such order.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPdfAsync(string purchaseOrderId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>GET …?accept=html</c>: the order as a page of HTML, to be shown to a person. A page that a gateway puts in its
    /// place with a status of success looks the same. It is somebody else's text: show it where its scripts do not run.
    /// Read the stream, then dispose it.
    /// </summary>
    /// <param name="purchaseOrderId">The order, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call; the stream that it returns has its own.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such order.</exception>
    /// <exception cref="ZohoBooksException">The call failed, or what came is no page.</exception>
    Task<AttachmentContent> GetHtmlAsync(string purchaseOrderId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /purchaseorders/templates</c>: PDF templates; the list has one page.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<DocumentTemplate> ListTemplatesAsync(CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/templates/{template_id}</c>: chooses the PDF template.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="templateId">The template.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task UpdateTemplateAsync(string purchaseOrderId, string templateId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/attachment</c>: whether the attached file goes along when the order is sent by e-mail.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="canSendInMail">Whether it goes along.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task UpdateAttachmentAsync(string purchaseOrderId, bool canSendInMail, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/comments/{comment_id}</c>.</summary>
    /// <param name="purchaseOrderId">The order.</param>
    /// <param name="commentId">The comment.</param>
    /// <param name="text">Its new text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task UpdateCommentAsync(string purchaseOrderId, string commentId, string text, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/comments/{comment_id}</c> with more than a text. Safe to repeat, and repeated by the client.</summary>
    /// <param name="purchaseOrderId">The order, 1 to 20 digits.</param>
    /// <param name="commentId">The comment, 1 to 20 digits.</param>
    /// <param name="comment">What it says from now on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCommentAsync(string purchaseOrderId, string commentId, CommentInput comment, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/email</c>: sends the order to the vendor. Never repeated by the client, so that nobody gets it twice.</summary>
    /// <param name="purchaseOrderId">The purchase order, 1 to 20 digits.</param>
    /// <param name="email">The e-mail; Zoho Books documents the text as needed.</param>
    /// <param name="sendAttachment">Whether the attached file goes with it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">Nobody is named who gets it; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendEmailAsync(
        string purchaseOrderId, EmailInput email, bool sendAttachment = false, CancellationToken cancellationToken = default);
}
