namespace ZohoBooks.Client;

/// <summary>
/// Estimates for customers, which Zoho Books calls quotes too. Scopes: <c>ZohoBooks.estimates.READ</c>, <c>.CREATE</c> (also for changes of
/// state and e-mails), <c>.UPDATE</c>, <c>.DELETE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/>
/// before anything is sent.
/// </summary>
public interface IEstimates
{
    /// <summary>Estimates as PDF, and their templates.</summary>
    IPrintouts Printouts { get; }

    /// <summary>Comments and history.</summary>
    IComments Comments { get; }

    /// <summary>
    /// <c>GET /estimates</c>. The customer and the time of change are checked on every row, because the service does not report filters
    /// that it ignores.
    /// </summary>
    /// <param name="filter">Which estimates; null lists all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Estimate> ListAsync(EstimateFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET /estimates/{estimate_id}</c>.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such estimate.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Estimate> GetAsync(string estimateId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /estimates</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, look for the estimate
    /// before creating it again.
    /// </summary>
    /// <param name="input">The estimate.</param>
    /// <param name="send">Whether it goes to the contact persons by e-mail at once.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Estimate> CreateAsync(EstimateInput input, bool send = false, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /estimates/{estimate_id}</c>. Repeated by the client only when it adds no rows.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="input">What to change. Zoho Books documents the customer as needed in every update.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Estimate> UpdateAsync(string estimateId, EstimateInput input, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>PUT /estimates</c> with <c>X-Upsert</c>: updates the estimate with this value of a unique custom field, or creates it.
    /// </summary>
    /// <param name="key">The unique custom field and its value.</param>
    /// <param name="input">The estimate.</param>
    /// <param name="createIfMissing">False only updates.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Estimate> UpsertAsync(
        UniqueField key, EstimateInput input, bool createIfMissing = true, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /estimates/{estimate_id}</c>.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string estimateId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/sent</c>; nothing is e-mailed.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkSentAsync(string estimateId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/accepted</c>.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkAcceptedAsync(string estimateId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/status/declined</c>.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task MarkDeclinedAsync(string estimateId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/submit</c>: asks for approval.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SubmitAsync(string estimateId, CancellationToken cancellationToken = default);

    /// <summary><c>POST …/approve</c>.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task ApproveAsync(string estimateId, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/billing</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="address">The address; its id is not sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateBillingAddressAsync(string estimateId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/address/shipping</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="address">The address; its id is not sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateShippingAddressAsync(string estimateId, Address address, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /estimate/{estimate_id}/customfields</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="fields">The fields to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCustomFieldsAsync(string estimateId, IEnumerable<CustomFieldInput> fields, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/comments/{comment_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="commentId">The comment, 1 to 20 digits.</param>
    /// <param name="text">The new text.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCommentAsync(string estimateId, string commentId, string text, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/comments/{comment_id}</c> with more than a text. Safe to repeat, and repeated by the client.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="commentId">The comment, 1 to 20 digits.</param>
    /// <param name="comment">What it says from now on.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task UpdateCommentAsync(string estimateId, string commentId, CommentInput comment, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/email</c>: what Zoho Books would write, and to whom.</summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="emailTemplateId">The template that the text comes from; null takes the one of the customer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<EmailContent> GetEmailAsync(string estimateId, string? emailTemplateId = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/email</c>. Never repeated by the client, so that nobody gets it twice: with <see
    /// cref="ZohoBooksException.OutcomeUnknown"/>, the comments of the estimate tell whether it was sent.
    /// </summary>
    /// <param name="estimateId">The estimate, 1 to 20 digits.</param>
    /// <param name="email">The e-mail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">Nobody is named who gets it; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task SendEmailAsync(string estimateId, EmailInput email, CancellationToken cancellationToken = default);

    /// <summary><c>POST /estimates/email</c>: sends each to its contact persons, at most 10. Never repeated by the client.</summary>
    /// <param name="estimateIds">The estimates, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task EmailManyAsync(IEnumerable<string> estimateIds, CancellationToken cancellationToken = default);

    /// <summary><c>GET /estimates/pdf</c>: one PDF of all, at most 25. Read the stream, then dispose it.</summary>
    /// <param name="estimateIds">The estimates, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPdfAsync(IEnumerable<string> estimateIds, CancellationToken cancellationToken = default);

    /// <summary><c>GET /estimates/print</c>: one PDF of all to be printed, at most 25.</summary>
    /// <param name="estimateIds">The estimates, each 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<AttachmentContent> GetPrintAsync(IEnumerable<string> estimateIds, CancellationToken cancellationToken = default);
}
