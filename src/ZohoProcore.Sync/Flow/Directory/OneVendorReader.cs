using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads one vendor into a directory.</summary>
internal static class OneVendorReader
{
    /// <summary>
    /// The directory with a contact as it is now; the same one where it is no vendor; null where only the lists can tell.
    /// </summary>
    public static async Task<CompanyIndex?> ZohoAsync(
        ConnectionClients clients, CompanyIndex index, string id, CancellationToken cancellationToken)
    {
        try
        {
            var contact = await clients.Books.Contacts.GetAsync(id, cancellationToken).ConfigureAwait(false);
            return contact.ContactType == ContactType.Vendor ? index.With(VendorReading.Row(contact))
                : contact.ContactType == ContactType.Customer && index.ZohoVendor(id) is null ? index
                : null;
        }
        catch (ZohoBooksNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The directory with a vendor as it is now; null where only the lists can tell.</summary>
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
            return null;
        }
    }
}
