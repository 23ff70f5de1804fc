namespace ZohoBooks.Client;

/// <summary>Refunds of credit notes.</summary>
public interface ICreditNoteRefunds
{
    /// <summary><c>GET /creditnotes/refunds</c>: refunds of all credit notes.</summary>
    /// <param name="customerId">The customer; null for all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<CreditNoteRefund> ListAllAsync(string? customerId = null, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/refunds</c>.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<CreditNoteRefund> ListAsync(string creditNoteId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /creditnotes/refunds/{refund_id}</c>: a refund of whatever credit note.</summary>
    /// <param name="refundId">The refund, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such refund.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CreditNoteRefund> FindAsync(string refundId, CancellationToken cancellationToken = default);

    /// <summary><c>GET …/refunds/{creditnote_refund_id}</c>.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="refundId">The refund, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such refund.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CreditNoteRefund> GetAsync(string creditNoteId, string refundId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST …/refunds</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, list the refunds before
    /// creating it again.
    /// </summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="input">The refund.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CreditNoteRefund> CreateAsync(string creditNoteId, CreditNoteRefundInput input, CancellationToken cancellationToken = default);

    /// <summary><c>PUT …/refunds/{creditnote_refund_id}</c>. Safe to repeat, and repeated by the client.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="refundId">The refund, 1 to 20 digits.</param>
    /// <param name="input">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<CreditNoteRefund> UpdateAsync(
        string creditNoteId, string refundId, CreditNoteRefundInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE …/refunds/{creditnote_refund_id}</c>.</summary>
    /// <param name="creditNoteId">The credit note, 1 to 20 digits.</param>
    /// <param name="refundId">The refund, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string creditNoteId, string refundId, CancellationToken cancellationToken = default);

    /// <summary><c>GET /contacts/{contact_id}/refunds</c>: the refunds of a customer. Scope: <c>ZohoBooks.contacts.READ</c>.</summary>
    /// <param name="customerId">The customer, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<CreditNoteRefund> ListOfCustomerAsync(string customerId, CancellationToken cancellationToken = default);
}
