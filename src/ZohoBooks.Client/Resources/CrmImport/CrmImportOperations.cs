using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.CrmImportRoutes;

namespace ZohoBooks.Client;

internal sealed class CrmImportOperations(ApiSender sender) : ICrmImport
{
    public Task<ImportedContact> ImportAccountAsync(string crmAccountId, CancellationToken cancellationToken) =>
        ContactAsync(Routes.ImportAccount.Request().Id("crm_account_id", crmAccountId, nameof(crmAccountId)), cancellationToken);

    public Task<ImportedContact> ImportContactAsync(string crmContactId, CancellationToken cancellationToken) =>
        ContactAsync(Routes.ImportContact.Request().Id("crm_contact_id", crmContactId, nameof(crmContactId)), cancellationToken);

    public Task<ImportedContact> ImportVendorAsync(string crmVendorId, CancellationToken cancellationToken) =>
        ContactAsync(Routes.ImportVendor.Request().Id("crm_vendor_id", crmVendorId, nameof(crmVendorId)), cancellationToken);

    public Task<ImportedItem> ImportProductAsync(string crmProductId, CancellationToken cancellationToken) =>
        sender.SendAsync(
            Routes.ImportProduct.Request().Id("crm_product_id", crmProductId, nameof(crmProductId)),
            CrmImportJson.Default.ImportedItemEnvelope, static envelope => envelope.Data, cancellationToken);

    private Task<ImportedContact> ContactAsync(ApiRequest request, CancellationToken cancellationToken) => sender.SendAsync(
        request, CrmImportJson.Default.ImportedContactEnvelope, static envelope => envelope.Data, cancellationToken);
}
