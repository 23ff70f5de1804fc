using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// Of several vendors those that are in use. An inactive copy takes nothing away from the one in use, and what thousands share is ambiguous
/// after a few: the rest is not read.
/// </summary>
/// <param name="index">The vendors of both sides.</param>
/// <param name="asking">The names of the vendor that is asked for.</param>
internal sealed class VendorsInUse(VendorIndex index, IReadOnlyList<NameOf> asking)
{
    private const int Many = 20;

    // A mark that many copies have is looked up once.
    private readonly Dictionary<string, List<long>> _named = new(StringComparer.Ordinal);

    /// <summary>Whether a vendor in Procore is active and no copy.</summary>
    public bool Contains(VendorEntry entry) => entry.Vendor.IsActive && !IsCopy(entry);

    /// <summary>Whether the name of a vendor in Procore says that the record is not to be used.</summary>
    public bool IsCopy(VendorEntry entry) => IsCopy(entry.Names, entry.Vendor.Id);

    /// <summary>Whether the name of a vendor of Zoho says that the record is not to be used.</summary>
    public bool IsCopy(ZohoVendor vendor) => IsCopy(NameOf.In(vendor), null);

    /// <summary>Those in use, the first of many; where there is none, the first of the others.</summary>
    /// <param name="found">What was found, the active ones first.</param>
    /// <param name="entryOf">The vendor of each.</param>
    public List<T> Of<T>(IEnumerable<T> found, Func<T, VendorEntry> entryOf)
    {
        var (inUse, others) = (new List<T>(), new List<T>());
        foreach (var one in found)
        {
            if (inUse.Count == Many || (inUse.Count > 0 && !entryOf(one).Vendor.IsActive))
            {
                break;
            }

            if (Contains(entryOf(one)))
            {
                inUse.Add(one);
            }
            else if (others.Count == 0)
            {
                others.Add(one);
            }
        }

        return inUse.Count > 0 ? inUse : others;
    }

    /// <summary>How many there are, as far as they were counted.</summary>
    public static string Counted(int count) =>
        count < Many ? count.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{Many} or more");

    // A warning says so itself. What may be a part of the name ("X-Ray") is a mark where the rest is what another vendor is called.
    private bool IsCopy(IReadOnlyList<NameOf> names, long? id)
    {
        var name = names[0].Name;
        if (ClerkMarks.Unmarked(name) is not { } unmarked)
        {
            return ClerkMarks.IsWarning(name);
        }

        var rest = CompanyName.Parse(unmarked);
        return rest.Base.Length > 0
            && (names.Concat(asking).Any(other => IsPlainly(other, rest))
                || Named(rest).Exists(other => other != id)
                || index.Claims.Claimants(VendorTerms.BaseClaim(rest), string.Empty)
                    .Any(other => NameOf.In(other).Any(theirs => IsPlainly(theirs, rest))));
    }

    private List<long> Named(CompanyName rest)
    {
        if (!_named.TryGetValue(rest.Canonical, out var ids))
        {
            ids = [.. index.FindByBase(rest).Where(found => IsPlainly(found.Theirs, rest)).Select(found => found.Entry.Vendor.Id).Take(2)];
            _named[rest.Canonical] = ids;
        }

        return ids;
    }

    private static bool IsPlainly(NameOf other, CompanyName rest) =>
        (other.Name.Canonical == rest.Canonical || (rest.LegalForm.Length == 0 && other.Name.Base == rest.Base))
        && ClerkMarks.Unmarked(other.Name) is null
        && !ClerkMarks.IsWarning(other.Name);
}
