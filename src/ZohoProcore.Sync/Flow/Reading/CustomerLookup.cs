using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Finds customers in Zoho Books.</summary>
internal sealed class CustomerLookup(ConnectionSession session)
{
    private readonly Dictionary<string, ZohoCustomer?> _found = new(StringComparer.Ordinal);
    private IReadOnlyList<ZohoCustomer>? _all;

    /// <summary>Why some customers can't be read, in a sentence; null where all that were read could be.</summary>
    public string? Unreadable { get; private set; }

    /// <summary>The one customer of a name or a contact_id; null where there is none, or not one.</summary>
    public async Task<ZohoCustomer?> FindAsync(string named, CancellationToken cancellationToken)
    {
        if (!_found.TryGetValue(named, out var customer))
        {
            customer = _found[named] = await ReadAsync(named, cancellationToken).ConfigureAwait(false);
        }

        return customer;
    }

    /// <summary>All customers, inactive ones included, by name.</summary>
    public async Task<IReadOnlyList<ZohoCustomer>> AllAsync(CancellationToken cancellationToken) => _all ??=
    [
        .. (await ListAsync(new() { Type = ContactType.Customer }, cancellationToken).ConfigureAwait(false))
            .OrderBy(customer => customer.Name, StringComparer.Ordinal).ThenBy(customer => customer.Id, StringComparer.Ordinal),
    ];

    private async Task<ZohoCustomer?> ReadAsync(string named, CancellationToken cancellationToken)
    {
        if (named.Length is >= 1 and <= 20 && named.All(c => c is >= '0' and <= '9'))
        {
            try
            {
                return Customer(await session.Clients.Books.Contacts.GetAsync(named, cancellationToken).ConfigureAwait(false));
            }
            catch (ZohoBooksNotFoundException)
            {
                return null;
            }
        }

        Unreadable = null;
        var alike = await ListAsync(new() { ContactName = named, Type = ContactType.Customer }, cancellationToken).ConfigureAwait(false);
        return alike.Where(one => string.Equals(one.Name.Trim(), named, StringComparison.OrdinalIgnoreCase)).ToList() is [var one]
            && Unreadable is null ? one : null; // one that can't be read may have the name, too
    }

    private async Task<IReadOnlyList<ZohoCustomer>> ListAsync(ContactFilter filter, CancellationToken cancellationToken)
    {
        var found = new List<ZohoCustomer>();
        var contacts = session.Clients.Books.Contacts.ListAsync(filter, cancellationToken)
            .OnUnreadable(row => Unreadable ??= $"contact {row.Id} can't be read, field {row.Field}: {row.Reason}");
        await foreach (var contact in contacts.ConfigureAwait(false))
        {
            if (Customer(contact) is { } customer)
            {
                found.Add(customer);
            }
        }

        return found;
    }

    private static ZohoCustomer? Customer(Contact contact) => contact.ContactType == ContactType.Customer
        ? new(contact.ContactId, contact.ContactName ?? contact.ContactId, contact.Status == ContactStatus.Active)
        {
            CompanyName = contact.CompanyName ?? string.Empty,
        }
        : null;
}
