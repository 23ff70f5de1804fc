using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// Of several vendors in Procore those that are in use. An inactive copy takes nothing away from the one in use, and what thousands share
/// is ambiguous after a few: the rest is not read.
/// </summary>
internal static class VendorsInUse
{
    private const int Many = 20;

    public static bool Contains(VendorEntry entry) => entry.Vendor.IsActive && !ClerkMarks.IsRetired(entry.Name);

    /// <summary>Those in use, the first of many; where there is none, the first of the others.</summary>
    /// <param name="found">What was found, the active ones first.</param>
    /// <param name="entryOf">The vendor of each.</param>
    public static List<T> Of<T>(IEnumerable<T> found, Func<T, VendorEntry> entryOf)
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
}
