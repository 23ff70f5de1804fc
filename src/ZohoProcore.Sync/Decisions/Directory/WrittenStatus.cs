namespace ZohoProcore.Sync;

/// <summary>
/// The statuses that Zoho Books' documents give purchase orders. An organization may have others, so one that is in no list is taken as it
/// is, unless it is one of these with a slip of the pen. Pure.
/// </summary>
internal static class WrittenStatus
{
    private const int MostSlips = 2;

    private static readonly string[] Documented =
    [
        "draft", "pending_approval", "approval_overdue", "approved", "rejected", "open", "billed", "billed_not_received", "cancelled",
        "partially_billed", "issued", "partially_received", "received", "received_not_billed", "manually_received", "drop_shipped",
        "closed", "accepted", "signed", "pending_signature", "to_be_received", "to_be_billed", "in_transit",
    ];

    /// <summary>What a status is meant to be that Zoho Books would write otherwise; null where it may be one as it stands.</summary>
    public static string? Meant(string written)
    {
        if (Array.IndexOf(Documented, written) >= 0)
        {
            return null;
        }

        var plain = written.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        var nearest = Documented.Select(status => (Status: status, Slips: Slips(plain, status))).OrderBy(one => one.Slips).First();
        return nearest.Slips <= MostSlips && nearest.Slips * 2 < plain.Length ? nearest.Status : null;
    }

    // How many letters are added, left out, exchanged with the next one, or others.
    private static int Slips(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(
                        Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[one.Length, other.Length];
    }
}
