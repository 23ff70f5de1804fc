using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads one vendor into a directory.</summary>
internal static class OneVendorReader
{
    /// <summary>
    /// The directory with a contact as it is now; the same one where it is no vendor, and where nobody knows it here or there; null where
    /// only the lists can tell.
    /// </summary>
    public static async Task<CompanyIndex?> ZohoAsync(
        ConnectionClients clients, CompanyIndex index, string id, CancellationToken cancellationToken)
    {
        try
        {
            var contact = await clients.Books.Contacts.GetAsync(id, cancellationToken).ConfigureAwait(false);
            return contact.ContactType == ContactType.Vendor ? index.With(AsListed(VendorReading.Row(contact), index.ZohoVendor(id)))
                : contact.ContactType == ContactType.Customer && index.ZohoVendor(id) is null ? index
                : null;
        }
        catch (ZohoBooksNotFoundException)
        {
            // A customer that was deleted, for one.
            return index.ZohoVendor(id) is null ? index : null;
        }
    }

    // What lists leave out would come and go with the way that a vendor was read.
    private static ZohoVendor AsListed(ZohoVendor read, ZohoVendor? listed) => read with
    {
        Postcode = listed?.Postcode ?? string.Empty,
        LegalName = listed?.LegalName,
        Street = listed?.Street,
        City = listed?.City,
        Website = listed?.Website,
    };

    /// <summary>
    /// The directory with a vendor as it is now; the same one where nobody knows it here or there; null where only the lists can tell.
    /// </summary>
    public static async Task<CompanyIndex?> ProcoreAsync(
        ConnectionClients clients, CompanyIndex index, long id, CancellationToken cancellationToken)
    {
        try
        {
            var vendor = await clients.Procore.Vendors.GetAsync(id, cancellationToken).ConfigureAwait(false);
            return vendor.IsActive is { } isActive ? index.With(VendorReading.Row(vendor, isActive)) : null;
        }
        catch (ProcoreNotFoundException)
        {
            return index.ProcoreVendor(id) is null ? index : null;
        }
    }
}
