namespace ZohoBooks.Client;

/// <summary>
/// Records of Zoho CRM that become records of Zoho Books, where the two are integrated. Scopes: <c>ZohoBooks.contacts.CREATE</c>, for
/// products <c>ZohoBooks.settings.CREATE</c>. An id that is not 1 to 20 digits is refused with <see cref="ArgumentException"/> before
/// anything is sent.
/// </summary>
public interface ICrmImport
{
    /// <summary>
    /// <c>POST /crm/account/{crm_account_id}/import</c>: makes a customer of an account of Zoho CRM. Never repeated by the client.
    /// </summary>
    /// <param name="crmAccountId">The account of Zoho CRM, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<ImportedContact> ImportAccountAsync(string crmAccountId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /crm/contact/{crm_contact_id}/import</c>: makes a customer of a contact of Zoho CRM. Never repeated by the client.
    /// </summary>
    /// <param name="crmContactId">The contact of Zoho CRM, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<ImportedContact> ImportContactAsync(string crmContactId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /crm/vendor/{crm_vendor_id}/import</c>: makes a vendor of one of Zoho CRM. Never repeated by the client.</summary>
    /// <param name="crmVendorId">The vendor of Zoho CRM, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<ImportedContact> ImportVendorAsync(string crmVendorId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /crm/item/{crm_product_id}/import</c>: makes an item of a product of Zoho CRM. Never repeated by the client.
    /// </summary>
    /// <param name="crmProductId">The product of Zoho CRM, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<ImportedItem> ImportProductAsync(string crmProductId, CancellationToken cancellationToken = default);
}
