using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace ZohoProcore.Sync;

/// <summary>
/// The vendors of one side in the order of their ids, in pages that versions of a directory share: one more or less changes one page, in
/// memory and in the store. Where a page ends follows from ids alone, so that equal lists have equal pages, however they came about.
/// </summary>
internal sealed class PagedVendors<T> : IReadOnlyList<T>
    where T : class
{
    private const uint OfPage = 256;
    private const uint OfGroup = OfPage * 64;
    private const int MostPages = 256;
    private readonly VendorKind<T> _kind;
    private readonly VendorPage<T>[] _pages;
    private readonly int[] _starts;
    private IReadOnlyList<PageGroup> _groups;
    private bool _isGrouped;

    private PagedVendors(VendorKind<T> kind, VendorPage<T>[] pages, IReadOnlyList<PageGroup>? earlier = null)
    {
        (_kind, _pages, _starts, _groups) = (kind, pages, new int[pages.Length], earlier ?? []);
        foreach (var (page, i) in pages.Select((page, i) => (page, i)))
        {
            _starts[i] = Count;
            Count += page.Vendors.Length;
        }
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>The pages, none of them empty.</summary>
    public IReadOnlyList<VendorPage<T>> Pages => _pages;

    /// <summary>The pages in groups; none where the pages are few.</summary>
    public IReadOnlyList<PageGroup> Groups
    {
        get
        {
            if (!_isGrouped)
            {
                _groups = _pages.Length > MostPages ? [.. Grouped(_groups)] : [];
                _isGrouped = true;
            }

            return _groups;
        }
    }

    /// <inheritdoc/>
    public T this[int index]
    {
        get
        {
            var at = Array.BinarySearch(_starts, index);
            var page = at < 0 ? ~at - 1 : at;
            return _pages[page].Vendors[index - _starts[page]];
        }
    }

    /// <summary>A list in pages; those that an earlier list has too are taken from it.</summary>
    public static PagedVendors<T> Of(VendorKind<T> kind, IReadOnlyList<T> vendors, PagedVendors<T>? earlier)
    {
        if (vendors is PagedVendors<T> pages)
        {
            return pages;
        }

        var known = (earlier?._pages ?? []).ToLookup(page => kind.IdOf(page.Vendors[0]), StringComparer.Ordinal);
        return new(
            kind,
            [
                .. Cut(kind, vendors.OrderBy(vendor => vendor, kind)).Select(cut =>
                    known[kind.IdOf(cut[0])].FirstOrDefault(page => page.Vendors.SequenceEqual(cut)) ?? new VendorPage<T>(kind, cut)),
            ],
            earlier?.Groups);
    }

    /// <summary>A list from pages that were kept.</summary>
    public static PagedVendors<T> Of(VendorKind<T> kind, IEnumerable<VendorPage<T>> pages) => new(kind, [.. pages]);

    /// <summary>The list with a vendor in its place, or in place of the one with its id.</summary>
    public PagedVendors<T> With(T vendor)
    {
        var at = PageOf(vendor);
        IEnumerable<T> old = at < _pages.Length ? _pages[at].Vendors : [];
        var next = old.Where(other => _kind.Compare(other, vendor) != 0).Append(vendor).OrderBy(one => one, _kind);
        return new(
            _kind,
            [
                .. _pages.Take(at),
                .. Cut(_kind, next).Select(cut => new VendorPage<T>(_kind, cut)),
                .. _pages.Skip(at + 1),
            ],
            Groups);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _pages.SelectMany(page => page.Vendors).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<T[]> Cut(VendorKind<T> kind, IEnumerable<T> vendors)
    {
        var page = new List<T>();
        foreach (var vendor in vendors)
        {
            page.Add(vendor);
            if (Ends(kind.IdOf(vendor), OfPage))
            {
                yield return [.. page];
                page.Clear();
            }
        }

        if (page.Count > 0)
        {
            yield return [.. page];
        }
    }

    // FNV-1a: the same on every framework and machine.
    private static bool Ends(string id, uint one) =>
        id.Aggregate(2_166_136_261u, (hash, c) => unchecked((hash ^ c) * 16_777_619u)) is var hash && (hash ^ (hash >> 16)) % one == 0;

    // Where a group ends follows from ids too. Groups that an earlier version has are taken from it.
    private IEnumerable<PageGroup> Grouped(IReadOnlyList<PageGroup> earlier)
    {
        var known = earlier.ToLookup(group => group.Pages[0], StringComparer.Ordinal);
        var pages = new List<string>();
        for (var i = 0; i < _pages.Length; i++)
        {
            pages.Add(_pages[i].Hash);
            if (i + 1 == _pages.Length || Ends(_kind.IdOf(_pages[i].Vendors[^1]), OfGroup))
            {
                yield return known[pages[0]].FirstOrDefault(group => group.Pages.SequenceEqual(pages, StringComparer.Ordinal))
                    ?? new PageGroup([.. pages]);
                pages.Clear();
            }
        }
    }

    /// <summary>
    /// The first page whose last vendor is not before a vendor; where it is after all of them, the last page if that one is open.
    /// </summary>
    private int PageOf(T vendor)
    {
        var (low, high) = (0, _pages.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _kind.Compare(_pages[middle].Vendors[^1], vendor) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low == _pages.Length && low > 0 && !Ends(_kind.IdOf(_pages[^1].Vendors[^1]), OfPage) ? low - 1 : low;
    }
}

/// <summary>Some vendors that stand together, and what they are stored as.</summary>
internal sealed class VendorPage<T>(VendorKind<T> kind, T[] vendors, string? hash = null)
    where T : class
{
    private string? _hash = hash;

    public T[] Vendors => vendors;

    /// <summary>The stored form.</summary>
    public string Json => System.Text.Json.JsonSerializer.Serialize(vendors, kind.Type);

    /// <summary>The hash of the stored form.</summary>
    public string Hash => _hash ??= ContentHash.Of(vendors, kind.Type);
}

/// <summary>What the vendors of one side are ordered by and stored as.</summary>
internal sealed class VendorKind<T>(Func<T, string> idOf, Comparison<T> compare, JsonTypeInfo<IReadOnlyList<T>> type) : IComparer<T>
{
    public Func<T, string> IdOf => idOf;

    public JsonTypeInfo<IReadOnlyList<T>> Type => type;

    public int Compare(T? one, T? other) => compare(one!, other!);
}
