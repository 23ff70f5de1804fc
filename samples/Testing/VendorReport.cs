using Procore.Client;

namespace Testing;

/// <summary>What is tested here: code of yours that takes a client.</summary>
internal static class VendorReport
{
    /// <summary>The names of the company's vendors that are inactive.</summary>
    public static async Task<IReadOnlyList<string>> InactiveAsync(IProcoreClient procore, CancellationToken cancellationToken = default)
    {
        var names = new List<string>();
        await foreach (var vendor in procore.Vendors.ListAsync(cancellationToken: cancellationToken))
            if (vendor.IsActive == false) names.Add(vendor.Name ?? "");
        return names;
    }

    /// <summary>A vendor's name, or nothing where there is none.</summary>
    public static async Task<string?> NameAsync(IProcoreClient procore, long vendorId, CancellationToken cancellationToken = default)
    {
        try
        {
            return (await procore.Vendors.GetAsync(vendorId, cancellationToken)).Name;
        }
        catch (ProcoreNotFoundException)
        {
            return null;
        }
    }
}
