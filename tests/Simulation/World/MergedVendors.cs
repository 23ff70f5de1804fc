namespace Simulation;

/// <summary>Which contacts of Zoho and companies of Procore people merged into which others.</summary>
internal sealed class MergedVendors
{
    /// <summary>Contacts that are gone, by the one that has their orders.</summary>
    public Dictionary<string, string> Contacts { get; } = new(StringComparer.Ordinal);

    /// <summary>Companies that are gone, or inactive, by the one that has their commitments.</summary>
    public Dictionary<long, long> Companies { get; } = [];

    /// <summary>The contact itself and those that were merged into it.</summary>
    public IEnumerable<string> Of(string contact) => Contacts.Where(pair => pair.Value == contact).SelectMany(pair => Of(pair.Key)).Prepend(contact);

    /// <summary>The company that has the commitments of one.</summary>
    public long Now(long company) => Companies.TryGetValue(company, out var into) ? Now(into) : company;
}
