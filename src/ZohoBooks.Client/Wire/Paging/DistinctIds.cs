using System.Buffers;

namespace ZohoBooks.Client;

/// <summary>Whether rows say which they are, each another one. Nothing is kept of them.</summary>
internal static class DistinctIds
{
    public static bool Are<T>(List<T> rows, Func<T, string> id)
    {
        int places = 16;
        while (places < 2 * rows.Count)
            places *= 2;
        int[] rented = ArrayPool<int>.Shared.Rent(places);
        Span<int> table = rented.AsSpan(0, places);
        table.Clear();
        try
        {
            for (int i = 0; i < rows.Count; i++)
            {
                string own = id(rows[i]);
                if (own.Length == 0)
                    return false;
                int place = StringComparer.Ordinal.GetHashCode(own) & (places - 1);
                for (; table[place] > 0; place = (place + 1) & (places - 1))
                {
                    if (string.Equals(id(rows[table[place] - 1]), own, StringComparison.Ordinal))
                        return false;
                }
                table[place] = i + 1;
            }
            return true;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }
}
