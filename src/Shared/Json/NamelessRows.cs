using System.Security.Cryptography;
using System.Text;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Whether rows that cannot be read and do not say which they are bring a list on: as long as no page before had the same, and not for
/// ever. What makes each of them unreadable may be in every row of a list that ends.
/// </summary>
internal sealed class NamelessRows
{
    /// <summary>So many pages of them are a list, where no total says how long it is.</summary>
    public const int MostPages = 100;

    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private long _rows;

    /// <param name="page">Those of one page, as they came.</param>
    /// <param name="total">How long the list is, as it was told first; null when it was not.</param>
    public bool BringOn(IReadOnlyCollection<string> page, long? total)
    {
        if (page.Count == 0 || !_pages.Add(Print(page)))
            return false;
        _rows += page.Count;
        return total is { } all ? _rows <= all : _pages.Count <= MostPages;
    }

    private static string Print(IReadOnlyCollection<string> page) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("\n", page))));
}
